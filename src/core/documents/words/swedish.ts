// What Swedish, Danish and Norwegian pages say around an article.
import type { PageWords } from './pageWords.ts';

export const SWEDISH: PageWords = {
  by: 'av|af',
  author:
    'skribent|författare|text|skriven|reporter|journalist|forfatter|skrevet|tekst|publicerad|publiceret|publisert',
  afterName: '',
  published:
    'publicerad|publicerat|publicerades|datum|publiceret|offentliggjort|publisert|dato|udgivet|skapad|oprettet',
  updated:
    'uppdaterad|uppdaterat|senast uppdaterad|ändrad|opdateret|sidst opdateret|senest opdateret|oppdatert|sist oppdatert|sist endret',
  aroundDate:
    'måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mån|tis|ons|tors|fre|lör|sön|mandag|lørdag|søndag|kl|klockan|den|d|lästid|min|læsetid|lesetid',
  roles:
    'reporter|journalist|korrespondent|redaktör|chefredaktör|krönikör|ledarskribent|fotograf|redaktør|chefredaktør|professor|forsker|forskare|kommentator',
  buttons:
    'annons|annonse|annonce|reklam|dela|dela artikeln|dela på facebook|dela på twitter|dela på x|del|del artikel|del på facebook|kopiera länk|kopiér link|kopier lenke|länken kopierad|skicka|e-post|mejla|skriv ut|print|spara|spara artikeln|gem|lagre|lyssna|lyssna på artikeln|spela upp|lyt|hør|kommentarer|kommentar|kommentera|skriv en kommentar|lämna en kommentar|prenumerera|prenumerera nu|bli prenumerant|abonner|abonnér|logga in|log ind|logg inn|skapa konto|mitt konto|konto|meny|menu|sök|søg|søk|hoppa till innehåll|hoppa till huvudinnehåll|hoppa till innehållet|gå till innehåll|gå till huvudinnehåll|till innehållet|gå til indhold|spring til indhold|hopp til innhold|gå til hovedinnhold|hem|startsida|forside|tillbaka|tillbaka till toppen|nästa|föregående|läs mer|läs vidare|läs också|visa mer|visa fler|mer|læs mere|les mer|læs også|les også|följ|följ oss|nyhetsbrev|stäng|luk|lukk|acceptera|godkänn|godkänn alla|avvisa|cookiepolicy|integritetspolicy|kontakt|kontakta oss|relaterat|mest läst|senaste nytt|taggar|ämnen|förstora|bild|video|exklusivt|rätta artikeln|ge en gåva',
  leads: 'läs också|läs även|läs mer|læs også|les også|läs vidare|se också|se även|mer om|se også|lyssna också',
  headings:
    'läs också|läs även|läs mer|läs vidare|mer om|mer om ämnet|mer läsning|relaterat|relaterade artiklar|relaterade inlägg|relaterade nyheter|liknande artiklar|fler artiklar|fler nyheter|mest läst|mest lästa|populära artiklar|senaste nytt|senaste nyheterna|senaste inläggen|senaste artiklarna|rekommenderat|rekommenderad läsning|vi rekommenderar|du kanske också gillar|dela|dela artikeln|kommentarer|kommentar|lämna en kommentar|lämna ett svar|kommentera|nyhetsbrev|om författaren|om skribenten|taggar|kategorier|innehållsförteckning|inläggsnavigering|læs også|les også|relaterede artikler|relaterte artikler|mest læste|mest lest|seneste nyt|siste nytt|skriv et svar|legg igjen en kommentar',
  wall: 'endast för prenumeranter|för prenumeranter|för att läsa vidare|redan prenumerant|läs vidare med|kun for abonnenter|for abonnenter',
};
