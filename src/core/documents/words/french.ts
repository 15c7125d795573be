// What French pages say around an article.
import type { PageWords } from './pageWords.ts';

export const FRENCH: PageWords = {
  by: 'par',
  author: 'auteur|autrice|auteure|auteurs|écrit|rédigé|publié|texte|propos recueillis|article|signé|posté',
  afterName: '',
  published:
    'publié|publié le|mis en ligne|mis en ligne le|date de publication|paru|paru le|posté le|article publié le|date',
  updated:
    'mis à jour|mise à jour|modifié|actualisé|dernière mise à jour|dernière modification|modifié le|mis à jour le',
  aroundDate:
    'lundi|lun|mardi|mar|mercredi|mer|jeudi|jeu|vendredi|ven|samedi|sam|dimanche|dim|le|la|à|a|h|heure|heures|de|paris|et|temps|lecture|min',
  roles:
    'journaliste|correspondant|correspondante|envoyé spécial|envoyée spéciale|rédacteur|rédactrice|rédacteur en chef|rédactrice en chef|éditorialiste|chroniqueur|chroniqueuse|professeur|professeure|chercheur|chercheuse|directeur|directrice|photographe',
  buttons:
    'publicité|annonce|contenu sponsorisé|la suite après la publicité|la suite après cette publicité|partager|partager sur facebook|partager sur twitter|partager sur x|partager sur linkedin|partager sur whatsapp|partager par e-mail|partager par mail|partager cet article|envoyer par e-mail|envoyer par mail|envoyer|imprimer|imprimer l’article|copier le lien|lien copié|enregistrer|sauvegarder|ajouter à vos sélections|ajouter aux favoris|lire plus tard|offrir l’article|offrir cet article|écouter|écouter l’article|lecture|commentaires|commentaire|commenter|laisser un commentaire|voir les commentaires|lire les commentaires|réagir|réactions|contribuer|s’abonner|abonnez-vous|je m’abonne|s’abonner à partir de 1 €|abonnement|se connecter|connexion|s’inscrire|inscription|mon compte|créer un compte|menu|rechercher|recherche|aller au contenu|aller au contenu principal|aller à la navigation|aller à la recherche|accéder au contenu|accéder au contenu principal|passer au contenu|passer la publicité|accueil|retour|retour en haut|retour à l’accueil|haut de page|suivant|précédent|article suivant|article précédent|lire la suite|lire plus|voir plus|en savoir plus|afficher plus|plus|suivre|suivez-nous|newsletter|newsletters|fermer|accepter|tout accepter|refuser|tout refuser|continuer sans accepter|paramétrer les cookies|gérer les cookies|mentions légales|politique de confidentialité|contact|sommaire|à lire aussi|lire aussi|à lire|sur le même sujet|les plus lus|les plus lues|article réservé aux abonnés|réservé aux abonnés|abonné|abonnés|temps de lecture|agrandir l’image|voir la galerie|diaporama|vidéo|audio|signaler une erreur|le direct|en direct|exclusif|favoris|réutiliser ce contenu',
  leads:
    'lire aussi|à lire aussi|à lire|voir aussi|lire également|lire|à voir aussi|relire|à découvrir|pour aller plus loin|notre dossier|article réservé à nos abonnés',
  headings:
    'sur le même sujet|sur le même thème|à lire aussi|lire aussi|à lire également|voir aussi|articles liés|articles similaires|articles connexes|articles récents|derniers articles|dernières actualités|les plus lus|les plus lues|les plus populaires|les articles les plus lus|les plus partagés|plus lus|vous aimerez aussi|vous pourriez aussi aimer|cela peut vous intéresser|ça peut vous intéresser|recommandé pour vous|nos recommandations|dans la même rubrique|dans la même catégorie|de la même auteure|du même auteur|partager|partager cet article|commentaires|commentaire|laisser un commentaire|ajouter un commentaire|vos commentaires|réactions|réagir|newsletter|inscription à la newsletter|à propos de l’auteur|à propos de l’auteure|l’auteur|l’auteure|mots-clés|mots clés|tags|sommaire|navigation de l’article|contenus sponsorisés|pour aller plus loin',
  wall: 'réservé aux abonnés|réservée aux abonnés|il vous reste|la suite est réservée|cet article est réservé|pour lire la suite|abonnez-vous pour lire|déjà abonné',
};
