// What Dutch pages say around an article.
import type { PageWords } from './pageWords.ts';

export const DUTCH: PageWords = {
  by: 'door',
  author: 'auteur|auteurs|geschreven|tekst|verslag|redactie|gepubliceerd|geplaatst',
  afterName: '',
  published: 'gepubliceerd|gepubliceerd op|geplaatst|geplaatst op|datum|publicatiedatum|verschenen|gepost',
  updated: 'bijgewerkt|laatst bijgewerkt|laatste update|gewijzigd|laatst gewijzigd|aangepast|update',
  aroundDate:
    'maandag|ma|dinsdag|di|woensdag|wo|donderdag|do|vrijdag|vr|zaterdag|za|zondag|zo|op|om|uur|u|de|leestijd|min|minuten',
  roles:
    'redacteur|verslaggever|correspondent|journalist|hoofdredacteur|columnist|politiek verslaggever|chef|medewerker|fotograaf|hoogleraar|onderzoeker|freelance journalist',
  buttons:
    'advertentie|advertenties|gesponsord|delen|deel|deel dit artikel|deel via facebook|deel via twitter|deel via whatsapp|deel op facebook|deel op x|deel op linkedin|deel via e-mail|kopieer link|link gekopieerd|e-mailen|mailen|printen|afdrukken|opslaan|bewaren|bewaar artikel|lees later|luisteren|luister|beluister artikel|afspelen|reacties|reactie|reageer|reageren|laat een reactie achter|bekijk reacties|abonneer|abonneren|abonnement|word abonnee|neem een abonnement|inloggen|log in|aanmelden|registreren|account|mijn account|menu|zoeken|zoek|naar de inhoud|ga naar de inhoud|ga naar inhoud|spring naar de inhoud|direct naar de inhoud|naar hoofdinhoud|doorgaan naar inhoud|ga naar hoofdinhoud|home|terug|terug naar boven|volgende|vorige|volgend artikel|vorig artikel|lees meer|lees verder|meer lezen|toon meer|meer|volgen|volg ons|nieuwsbrief|sluiten|accepteren|alles accepteren|weigeren|cookie-instellingen|cookiebeleid|privacyverklaring|privacybeleid|contact|gerelateerd|lees ook|meest gelezen|aanbevolen|tags|vergroot afbeelding|video|foto’s|exclusief|alleen voor abonnees|tip de redactie',
  leads: 'lees ook|lees meer|lees verder|zie ook|bekijk ook|meer over|luister ook',
  headings:
    'lees ook|gerelateerd|gerelateerde artikelen|gerelateerde berichten|gerelateerd nieuws|verwante artikelen|vergelijkbare artikelen|meer nieuws|meer artikelen|meer over dit onderwerp|meer over|meest gelezen|best gelezen|populaire artikelen|net binnen|laatste nieuws|recente berichten|recente artikelen|aanbevolen|aanbevolen voor jou|misschien ook interessant|dit vind je misschien ook leuk|bekijk ook|zie ook|deel dit artikel|delen|reacties|reactie|geef een reactie|laat een reactie achter|nieuwsbrief|over de auteur|tags|trefwoorden|categorieën|inhoudsopgave|berichtnavigatie|in het nieuws',
  wall: 'alleen voor abonnees|exclusief voor abonnees|om verder te lezen|lees verder met|al abonnee|dit artikel is exclusief',
};
