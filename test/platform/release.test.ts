// What a tag must be, and what of the changelog becomes the text of a release.
import assert from 'node:assert/strict';
import { it, describe } from 'node:test';
import { findChannel, findNotes } from '../../scripts/release.ts';

const CHANGELOG =
  '# Changelog\n\n## Unreleased\n\n- Later.\n\n## 1.4.0 – 2027-01-02\n\n- New.\n\n### Fixed\n\n- Old.\n\n## 1.3.1\n\n- A try.\n';
const at = (version: string) => ({ version, changelog: CHANGELOG });

describe('a release', () => {
  it('is a pre-release where the minor number is odd', () => {
    assert.equal(findChannel('v1.4.0', at('1.4.0')), '');
    assert.equal(findChannel('v1.3.1', at('1.3.1')), '--pre-release');
  });

  for (const [tag, version, message] of [
    ['1.4.0', '1.4.0', /is no version/],
    ['v1.4.0-beta', '1.4.0', /is no version/],
    ['v1.4.1', '1.4.0', /package\.json has version 1\.4\.0/],
    ['v1.4.1', '1.4.1', /no section ## 1\.4\.1/],
  ] as const) {
    it(`is none of ${tag} while the version is ${version}`, () =>
      assert.throws(() => findChannel(tag, at(version)), message));
  }

  it('has the text of its version alone', () => {
    assert.equal(findNotes('1.4.0', CHANGELOG), '- New.\n\n### Fixed\n\n- Old.');
    assert.equal(findNotes('1.3.1', CHANGELOG), '- A try.');
    assert.equal(findNotes('1.3', CHANGELOG), undefined);
  });
});
