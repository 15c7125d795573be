// What Spanish pages say around an article.
import type { PageWords } from './pageWords.ts';

export const SPANISH: PageWords = {
  by: 'por',
  author: 'autor|autora|autores|escrito|texto|redacción|publicado|redactado|firma|una información de|reportaje',
  afterName: '',
  published: 'publicado|publicado el|publicada|fecha|fecha de publicación|creado|actualidad',
  updated: 'actualizado|actualizado el|actualizada|última actualización|modificado|última modificación|act',
  aroundDate:
    'lunes|lun|martes|mar|miércoles|mié|mie|jueves|jue|viernes|vie|sábado|sáb|sab|domingo|dom|el|a|las|la|los|h|hs|hrs|horas|de|del|cet|cest|art|gmt|est|edt|al',
  roles:
    'corresponsal|redactor|redactora|redactor jefe|redactora jefe|periodista|enviado especial|enviada especial|editor|editora|columnista|director|directora|profesor|profesora|investigador|investigadora|colaborador|colaboradora|fotógrafo|fotógrafa|analista',
  buttons:
    'publicidad|anuncio|contenido patrocinado|patrocinado|compartir|compartir en facebook|compartir en twitter|compartir en x|compartir en whatsapp|compartir en linkedin|compartir en telegram|compartir en bluesky|compartir por correo|compartir artículo|comparte|comparte esta noticia|copiar enlace|enlace copiado|desplegar redes sociales|enviar por correo|enviar|imprimir|guardar|guardar artículo|leer más tarde|escuchar|escuchar artículo|reproducir|comentarios|comentario|comentar|ver comentarios|deja un comentario|dejar un comentario|ir a los comentarios|suscríbete|suscribirse|suscripción|suscríbete ahora|iniciar sesión|inicia sesión|acceder|entrar|ingresar|regístrate|registrarse|mi cuenta|menú|abrir menú|buscar|búsqueda|ir al contenido|saltar al contenido|saltar al contenido principal|ir al contenido principal|pasar al contenido principal|inicio|portada|volver|volver arriba|subir|siguiente|anterior|artículo siguiente|artículo anterior|leer más|ver más|más información|más|mostrar más|seguir|síguenos|síguenos en|boletín|boletines|newsletter|cerrar|aceptar|aceptar todo|aceptar cookies|rechazar|rechazar todo|configurar cookies|política de cookies|política de privacidad|aviso legal|contacto|lo más leído|lo más visto|más leídas|noticias relacionadas|relacionados|te puede interesar|te recomendamos|lea también|lee también|etiquetas|archivado en|ampliar|ver galería|vídeo|video|audio|exclusivo|solo para suscriptores|normas|última hora|en directo|en vivo|facebook|twitter|whatsapp|reportar error|añadir a google',
  leads:
    'lee también|lea también|leer también|leer más|lea más|te puede interesar|le puede interesar|más información|ver también|vea también|puede leer|además|relacionado|también puedes leer|mirá también|no te pierdas',
  headings:
    'noticias relacionadas|artículos relacionados|relacionados|relacionadas|contenido relacionado|te puede interesar|le puede interesar|también te puede interesar|te recomendamos|te puede gustar|más noticias|más artículos|más sobre este tema|más información|lo más leído|lo más visto|más leídas|más leídos|las más leídas|lo último|últimas noticias|últimos artículos|entradas recientes|artículos recientes|entradas relacionadas|recomendados|recomendado|lee también|lea también|ver también|no te pierdas|compartir|comparte|comentarios|comentario|deja un comentario|deja una respuesta|dejar un comentario|newsletter|boletín|sobre el autor|sobre la autora|sobre la firma|acerca del autor|etiquetas|archivado en|categorías|navegación de entradas|de nuestros socios|contenido patrocinado|otras noticias',
  wall: 'solo para suscriptores|exclusivo para suscriptores|contenido exclusivo|suscríbete para seguir leyendo|para seguir leyendo|para continuar leyendo|¿ya eres suscriptor|este contenido es exclusivo|regístrate para seguir',
};
