// What Turkish pages say around an article.
import type { PageWords } from './pageWords.ts';

export const TURKISH: PageWords = {
  by: '',
  author: 'yazar|yazan|haber|muhabir|editör|hazırlayan|yazarlar|haberi yapan|derleyen|yayınlayan|giriş',
  afterName: '',
  published:
    'yayınlanma|yayınlandı|yayınlanma tarihi|yayımlanma|yayımlandı|yayın tarihi|tarih|giriş|giriş tarihi|oluşturulma tarihi|oluşturulma|eklenme|eklenme tarihi|ilk yayın',
  updated: 'güncelleme|güncellendi|güncellenme|son güncelleme|güncelleme tarihi|güncellenme tarihi|değiştirilme',
  aroundDate:
    'pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|saat|günü|tarihi|tarihinde|okuma|süresi|dk|dakika|tsi',
  roles: 'muhabir|editör|gazeteci|yazar|köşe yazarı|yazı işleri müdürü|genel yayın yönetmeni|foto muhabiri|profesör',
  buttons:
    'reklam|ilan|paylaş|facebook’ta paylaş|twitter’da paylaş|whatsapp’ta paylaş|linki kopyala|bağlantıyı kopyala|kopyala|kopyalandı|gönder|e-posta gönder|yazdır|kaydet|favorilere ekle|dinle|haberi dinle|oynat|yorumlar|yorum|yorum yap|yorum yaz|yorumları gör|abone ol|abonelik|giriş yap|giriş|kayıt ol|üye ol|üye girişi|hesabım|menü|ara|arama|içeriğe geç|içeriğe atla|ana içeriğe geç|ana içeriğe atla|ana sayfa|anasayfa|geri|geri dön|başa dön|yukarı|sonraki|önceki|sonraki haber|önceki haber|devamını oku|devamı|daha fazla|daha fazla göster|daha fazlası|takip et|bizi takip edin|bülten|kapat|kabul et|tümünü kabul et|reddet|çerez politikası|gizlilik politikası|iletişim|hakkımızda|ilgili haberler|benzer haberler|en çok okunanlar|son dakika|son haberler|etiketler|galeri|video|foto galeri|yazı boyutu|google news|büyüt',
  leads:
    'ilgili haber|ayrıca okuyun|ayrıca bakınız|bunu da okuyun|devamı|okumaya devam|detaylar|öne çıkan|ilginizi çekebilir',
  headings:
    'ilgili haberler|ilgili yazılar|ilgili içerikler|ilgili konular|benzer haberler|benzer yazılar|benzer içerikler|diğer haberler|en çok okunanlar|çok okunanlar|en çok okunan haberler|popüler|popüler haberler|popüler yazılar|son dakika|son haberler|son yazılar|son eklenenler|önerilen|önerilenler|önerilen haberler|sizin için önerilenler|sizin için seçtiklerimiz|ilginizi çekebilir|bunlar da ilginizi çekebilir|bunları da beğenebilirsiniz|öne çıkanlar|paylaş|yorumlar|yorum|yorum yap|yorum yaz|bir yorum yazın|bir yanıt yazın|yazar hakkında|yazarın diğer yazıları|etiketler|kategoriler|bülten|e-bülten|yazı dolaşımı',
  wall: 'sadece aboneler|abonelere özel|okumaya devam etmek için|devamını okumak için|zaten abone',
};
