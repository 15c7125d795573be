// What Polish pages say around an article.
import type { PageWords } from './pageWords.ts';

export const POLISH: PageWords = {
  by: 'przez',
  author:
    'autor|autorka|autorzy|tekst|opracowanie|opracował|opracowała|oprac|napisał|napisała|redakcja|źródło|opublikował',
  afterName: '',
  published:
    'opublikowano|opublikowany|opublikowane|data|data publikacji|publikacja|dodano|data dodania|utworzono|opublikował|data utworzenia',
  updated:
    'zaktualizowano|aktualizacja|ostatnia aktualizacja|zmodyfikowano|data aktualizacji|aktualizowano|zmieniono|ostatnia zmiana',
  aroundDate:
    'poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|pon|wt|śr|czw|pt|sob|nd|godz|godzina|o|w|dnia|r|roku|dzisiaj',
  roles:
    'dziennikarz|dziennikarka|redaktor|redaktorka|korespondent|korespondentka|reporter|reporterka|redaktor naczelny|publicysta|publicystka|fotograf|profesor|ekspert|wydawca',
  buttons:
    'reklama|ogłoszenie|materiał sponsorowany|artykuł sponsorowany|udostępnij|udostępnij na facebooku|udostępnij na twitterze|podziel się|tweetnij|skopiuj link|kopiuj link|skopiowano|wyślij|wyślij e-mailem|drukuj|wydrukuj|zapisz|zapisz na później|posłuchaj|odsłuchaj|słuchaj|odtwórz|komentarze|komentarz|skomentuj|dodaj komentarz|zobacz komentarze|subskrybuj|prenumerata|zaprenumeruj|zaloguj|zaloguj się|zarejestruj się|załóż konto|moje konto|konto|menu|szukaj|wyszukaj|przejdź do treści|przejdź do głównej treści|przejdź do treści strony|przejdź do menu|przejdź do nawigacji|strona główna|wróć|powrót|do góry|na górę|następny|poprzedni|następny artykuł|poprzedni artykuł|czytaj dalej|czytaj więcej|czytaj też|czytaj także|zobacz więcej|zobacz też|więcej|pokaż więcej|obserwuj|obserwuj nas|newsletter|zamknij|akceptuję|akceptuj|zaakceptuj|odrzuć|polityka prywatności|polityka cookies|regulamin|kontakt|o nas|powiązane|polecane|najczęściej czytane|najnowsze|popularne|tagi|powiększ|galeria|wideo|zdjęcia|na skróty|dalszy ciąg artykułu pod materiałem wideo|dalsza część artykułu pod materiałem wideo|zgłoś błąd|lubię to',
  leads:
    'czytaj także|czytaj też|czytaj również|czytaj więcej|przeczytaj|przeczytaj także|przeczytaj też|zobacz|zobacz też|zobacz także|zobacz również|zobacz wideo|więcej|polecamy',
  headings:
    'czytaj także|czytaj też|czytaj również|przeczytaj także|przeczytaj również|zobacz także|zobacz też|zobacz również|powiązane|powiązane artykuły|powiązane tematy|podobne artykuły|podobne wpisy|podobne tematy|inne artykuły|więcej na ten temat|więcej o|najczęściej czytane|najpopularniejsze|najnowsze|najnowsze artykuły|najnowsze wpisy|najnowsze wiadomości|ostatnie wpisy|polecane|polecane artykuły|polecamy|rekomendowane|może cię zainteresować|mogą cię zainteresować|warto przeczytać|udostępnij|komentarze|komentarz|dodaj komentarz|skomentuj|newsletter|o autorze|o autorce|tagi|kategorie|spis treści|nawigacja wpisu|materiały partnerów|pozostałe wiadomości',
  wall: 'tylko dla prenumeratorów|tylko dla subskrybentów|czytaj dalej z|aby przeczytać|masz już prenumeratę|pozostało',
};
