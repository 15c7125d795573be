// What German pages say around an article.
import type { PageWords } from './pageWords.ts';

export const GERMAN: PageWords = {
  by: 'von',
  author:
    'autor|autorin|autoren|autor:in|verfasst|geschrieben|erstellt|veröffentlicht|text|ein kommentar|eine analyse|ein gastbeitrag|ein interview|rezept|redaktion|bericht|beitrag|protokoll|interview|aus dem|eine kolumne',
  afterName: '',
  published:
    'veröffentlicht|publiziert|erschienen|erstellt|stand|datum|erstveröffentlichung|veröffentlichungsdatum|artikel vom|beitrag vom|gepostet|online seit|vom',
  updated:
    'aktualisiert|zuletzt aktualisiert|geändert|zuletzt geändert|letzte änderung|letzte aktualisierung|bearbeitet|zuletzt bearbeitet|überarbeitet|update',
  aroundDate:
    'montag|mo|dienstag|di|mittwoch|mi|donnerstag|do|freitag|fr|samstag|sonnabend|sa|sonntag|so|uhr|um|am|den|der|mez|mesz|von|h',
  roles:
    'redakteur|redakteurin|korrespondent|korrespondentin|reporter|reporterin|journalist|journalistin|autorin|autor|volontär|volontärin|chefredakteur|chefredakteurin|ressortleiter|ressortleiterin|kolumnist|kolumnistin|herausgeber|herausgeberin|fotograf|fotografin|gastautor|gastautorin|redaktion|leiter|leiterin|politikredakteur|wirtschaftsredakteurin|professor|professorin',
  buttons:
    'anzeige|anzeigen|werbung|reklame|sponsored|teilen|auf facebook teilen|auf twitter teilen|auf x teilen|per e-mail teilen|per mail teilen|per whatsapp teilen|beitrag teilen|artikel teilen|twittern|drucken|artikel drucken|merken|auf die merkliste|zur merkliste|zur merkliste hinzufügen|merkliste|speichern|vorlesen|anhören|artikel anhören|artikel zum hören|hören|abspielen|kommentare|kommentar|kommentieren|kommentare anzeigen|kommentare lesen|kommentar schreiben|diskutieren sie mit|diskutieren|jetzt kommentieren|abonnieren|abonnement|abo|abo testen|jetzt abonnieren|jetzt testen|anmelden|abmelden|login|einloggen|registrieren|jetzt registrieren|mein konto|konto|menü|menü öffnen|menü schließen|navigation|navigation überspringen|suche|suchen|zum inhalt springen|zum hauptinhalt springen|zum inhalt|direkt zum inhalt|zur navigation springen|zur suche springen|springe zum inhalt|startseite|home|nach oben|zurück|weiter|nächster artikel|vorheriger artikel|zum seitenanfang|seite drucken|link kopieren|link kopiert|bild vergrößern|bild verkleinern|bildunterschrift anzeigen|vergrößern|bilderstrecke|fotostrecke|newsletter|newsletter abonnieren|folgen|folgen sie uns|empfehlen|mehr|mehr anzeigen|mehr lesen|weiterlesen|mehr erfahren|mehr zum thema|zum thema|lesen sie auch|das könnte sie auch interessieren|meistgelesen|schließen|akzeptieren|alle akzeptieren|zustimmen|ablehnen|cookie-einstellungen|datenschutz|datenschutzerklärung|impressum|agb|kontakt|feedback|fehler melden|fehler gefunden?|artikel melden|quelle|inhaltsverzeichnis|inhalt|lesezeit|jetzt lesen|zur startseite|plus|exklusiv|nur für abonnenten|push-nachrichten|audio|video|e-paper|epaper|whatsapp|per e-mail|übersicht',
  leads:
    'lesen sie auch|lesen sie hier|lesen sie dazu|lesen sie mehr|lesen sie dazu auch|auch interessant|auch lesenswert|mehr dazu|mehr zum thema|siehe auch|zum thema|weiterlesen|passend dazu|hier mehr',
  headings:
    'mehr zum thema|mehr zu diesem thema|zum thema|weitere artikel|weitere beiträge|weitere meldungen|weitere nachrichten|weitere themen|ähnliche artikel|ähnliche beiträge|ähnliche themen|verwandte artikel|verwandte themen|verwandte beiträge|das könnte sie auch interessieren|das könnte dich auch interessieren|das könnte ihnen auch gefallen|auch interessant|lesen sie auch|meistgelesen|meistgelesene artikel|meist gelesen|meistkommentiert|beliebt|beliebte artikel|aktuelle beiträge|aktuelle nachrichten|neueste beiträge|neueste artikel|neueste kommentare|letzte beiträge|top-themen|empfohlen|empfehlungen der redaktion|unsere empfehlungen|teilen|kommentare|kommentar|kommentar schreiben|schreibe einen kommentar|hinterlasse einen kommentar|schreiben sie einen kommentar|leserkommentare|newsletter|über den autor|über die autorin|zur person|schlagwörter|stichwörter|kategorien|inhaltsverzeichnis|beitragsnavigation|jetzt teilen|aus dem ressort|inhalte von|mehr aus',
  wall: 'weiterlesen mit|jetzt weiterlesen|nur für abonnenten|exklusiv für abonnenten|für abonnenten|diesen artikel weiterlesen|registrieren und weiterlesen|sie haben bereits ein abo|dieser artikel ist|artikel freischalten',
};
