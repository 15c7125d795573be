// What Portuguese pages say around an article.
import type { PageWords } from './pageWords.ts';

export const PORTUGUESE: PageWords = {
  by: 'por',
  author: 'autor|autora|autores|escrito|texto|reportagem|redação|publicado|redigido|da redação',
  afterName: '',
  published: 'publicado|publicado em|publicada|publicada em|postado em|data|data de publicação|publicação|criado em',
  updated:
    'atualizado|atualizado em|atualizada|atualizada em|última atualização|modificado|modificado em|última modificação|actualizado|actualizado em',
  aroundDate:
    'segunda|segunda-feira|terça|terça-feira|quarta|quarta-feira|quinta|quinta-feira|sexta|sexta-feira|sábado|domingo|feira|seg|ter|qua|qui|sex|sáb|dom|em|às|as|de|do|h|hs|horas|há|brt|gmt|leitura|min',
  roles:
    'repórter|jornalista|correspondente|enviado especial|enviada especial|editor|editora|colunista|redator|redatora|diretor|diretora|professor|professora|pesquisador|pesquisadora|colaborador|colaboradora|fotógrafo|fotógrafa|do g1|da folha',
  buttons:
    'publicidade|anúncio|conteúdo patrocinado|patrocinado|continua após a publicidade|continua depois da publicidade|compartilhar|compartilhe|compartilhar no facebook|compartilhar no twitter|compartilhar no x|compartilhar no whatsapp|compartilhar no linkedin|compartilhar por e-mail|partilhar|partilhar no facebook|partilhe|copiar link|copiar url|link copiado|enviar por e-mail|enviar|imprimir|salvar|guardar|salvar para ler depois|salvar artigos|ler depois|ouvir|ouvir o texto|ouvir artigo|ouça|comentários|comentário|comentar|deixe um comentário|deixe o seu comentário|ver comentários|ler comentários|assine|assine já|assinar|assinatura|subscrever|entrar|login|iniciar sessão|fazer login|cadastre-se|registar|registe-se|minha conta|menu|abrir menu|buscar|busca|pesquisar|pesquisa|ir para o conteúdo|ir para o conteúdo principal|pular para o conteúdo|saltar para o conteúdo|saltar para o conteúdo principal|início|página inicial|voltar|voltar ao topo|topo|próximo|anterior|próxima|próximo artigo|artigo anterior|leia mais|ler mais|ver mais|saiba mais|mostrar mais|mais|seguir|siga-nos|siga|newsletter|fechar|aceitar|aceitar todos|aceitar cookies|rejeitar|recusar|política de privacidade|política de cookies|termos de uso|contato|contacto|mais lidas|mais lidos|mais vistas|notícias relacionadas|relacionadas|relacionados|veja também|leia também|recomendado|recomendados|tópicos|tags|etiquetas|ampliar|ver galeria|vídeo|áudio|exclusivo|exclusivo para assinantes|benefício do assinante|diminuir fonte|aumentar fonte|erramos?|comunicar erro|últimas notícias',
  leads:
    'leia também|leia mais|ler também|veja também|veja mais|saiba mais|confira|confira também|assista|relacionado|mais sobre|ler mais',
  headings:
    'leia também|veja também|veja mais|leia mais|notícias relacionadas|artigos relacionados|matérias relacionadas|conteúdo relacionado|relacionadas|relacionados|posts relacionados|mais lidas|mais lidos|as mais lidas|mais vistas|mais populares|mais notícias|mais sobre o tema|últimas notícias|últimos artigos|posts recentes|artigos recentes|recomendado para você|recomendados|recomendados para si|você pode gostar|você também pode gostar|pode gostar também|talvez se interesse|tópicos relacionados|compartilhe|compartilhar|partilhar|comentários|comentário|deixe um comentário|deixe uma resposta|deixar um comentário|newsletter|sobre o autor|sobre a autora|tags|etiquetas|tópicos|categorias|navegação de post|navegação de artigos|conteúdo patrocinado|outras notícias|em destaque',
  wall: 'exclusivo para assinantes|conteúdo exclusivo|assine para ler|para continuar lendo|para continuar a ler|já é assinante|exclusivo para subscritores|artigo exclusivo',
};
