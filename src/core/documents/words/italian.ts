// What Italian pages say around an article.
import type { PageWords } from './pageWords.ts';

export const ITALIAN: PageWords = {
  by: 'di|a cura di',
  author: 'autore|autrice|autori|scritto|testo|articolo|redazione|pubblicato|a cura',
  afterName: '',
  published: 'pubblicato|pubblicato il|pubblicata|data|data di pubblicazione|postato',
  updated: 'aggiornato|aggiornato il|ultimo aggiornamento|modificato|ultima modifica|aggiornamento',
  aroundDate:
    'lunedì|lun|martedì|mar|mercoledì|mer|giovedì|gio|venerdì|ven|sabato|sab|domenica|dom|il|alle|ore|le|del|h|lettura|tempo|min|minuti',
  roles:
    'giornalista|corrispondente|inviato|inviata|redattore|redattrice|direttore|direttrice|caporedattore|editorialista|professore|professoressa|ricercatore|ricercatrice|fotografo|fotografa|redazione|dal nostro inviato|dalla nostra inviata',
  buttons:
    'pubblicità|annuncio|contenuto sponsorizzato|sponsorizzato|condividi|condividi su facebook|condividi su twitter|condividi su x|condividi su whatsapp|condividi su linkedin|condividi via email|condividi questo articolo|copia link|copia il link|link copiato|invia per email|invia|stampa|stampa articolo|salva|salva articolo|leggi dopo|ascolta|ascolta l’articolo|riproduci|commenti|commento|commenta|lascia un commento|vedi i commenti|leggi i commenti|abbonati|abbonati ora|abbonamenti|abbonamento|accedi|login|registrati|iscriviti|il mio account|menu|menù|cerca|ricerca|vai al contenuto|vai al contenuto principale|salta al contenuto|salta al contenuto principale|vai alla navigazione|home|homepage|torna su|torna alla home|indietro|successivo|precedente|articolo successivo|articolo precedente|leggi tutto|leggi di più|leggi anche|scopri di più|mostra altro|altro|segui|seguici|seguici su|newsletter|chiudi|accetta|accetta tutto|rifiuta|gestisci cookie|cookie policy|privacy policy|privacy|contatti|chi siamo|articoli correlati|correlati|i più letti|più letti|ultime notizie|ultima ora|raccomandati|per approfondire|argomenti|tag|ingrandisci|guarda la gallery|fotogallery|video|audio|esclusiva|riproduzione riservata|© riproduzione riservata|segnala un errore|tempo di lettura',
  leads:
    'leggi anche|leggi|leggi pure|vedi anche|guarda anche|per approfondire|approfondimento|potrebbe interessarti|ti potrebbe interessare|guarda il video',
  headings:
    'leggi anche|articoli correlati|correlati|notizie correlate|contenuti correlati|potrebbe interessarti|ti potrebbe interessare|ti potrebbero interessare|potrebbe interessarti anche|potresti essere interessato a|ti consigliamo|consigliati per te|raccomandati per te|i più letti|più letti|più lette|le più lette|articoli recenti|ultimi articoli|ultime notizie|altre notizie|altri articoli|sullo stesso argomento|dello stesso autore|per approfondire|vedi anche|condividi|commenti|commento|lascia un commento|lascia una risposta|newsletter|iscriviti alla newsletter|sull’autore|l’autore|informazioni sull’autore|tag|argomenti|categorie|navigazione articoli|contenuti sponsorizzati',
  wall: 'riservato agli abbonati|contenuto riservato|per continuare a leggere|abbonati per leggere|sei già abbonato|articolo riservato|continua a leggere',
};
