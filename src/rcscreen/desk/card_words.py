"""The words of card words: plain, kind, easily said; the Spanish ones bear no accents, for any keyboard."""

from __future__ import annotations

__all__ = ["CARD_WORDS"]

_EN = """
acorn acre album alder almond amber anchor apple apricot apron arbor arch aspen aster autumn avenue bakery
balcony bamboo banjo barley barn basil basin basket bay beach beacon bean bell bench berry birch biscuit blanket
blossom blue boat bonnet book border bottle bouquet bowl branch bread breeze brick bridge brook broom brush
bucket butter button cabin cactus calm camel camera candle canoe canvas canyon carpet carrot castle cedar cello
chalk cherry chestnut cinnamon circle citrus clay cliff cloud clover coast cocoa compass copper coral corner
cotton cottage creek cricket crystal cup daisy dawn deer delta desk dolphin door dove drum dune eagle east
ember evening fabric falcon feather fern ferry field fig finch flag flute forest fountain fox frame garden
garland gate ginger glade globe gold grain grape grass green grove guitar hammock harbor harp hat hazel heron
hill holly honey horizon ink iris island ivory ivy jacket jar jasmine jersey juniper kettle kitchen kite ladder
lake lamp lantern laurel lavender leaf lemon lilac lily linen lotus magnet maple marble marigold market meadow
melon melody mint mirror mitten moon morning mosaic moss mountain muffin music nest north notebook nutmeg oak
oasis oat ocean olive onion opal orange orbit orchard otter owl paddle page palm panda paper parade park path
peach pear pearl pebble pencil pepper petal piano picnic pillow pine planet plaza plum pocket pond poppy porch
prairie pumpkin puzzle quail quartz quilt rabbit radio rain rainbow raisin raven red reed ribbon rice river
robin rocket rose ruby saddle saffron sail salmon sand satin scarf seal seed sequoia shell silk silver sky
sparrow spice spoon spring spruce squash star station stone stream sugar summer sun sunset swan table teapot
thimble thistle thyme tiger timber toast tomato topaz tower trail train tulip tunnel turtle umbrella valley
vanilla velvet village vine violet violin wagon walnut water wave west whale wheat willow window winter wool
wren yarn yellow zebra zinnia
"""

_ES = """
abanico abedul abeja abrigo aceite aceituna agenda agua alba albahaca alberca album alcoba alegre alfombra
algodon aljibe almendra almohada alondra altar amapola amarillo ambar anillo ancla arco ardilla arena arroyo
arroz aurora avena avenida avion azafran azahar azul bahia baile balcon ballena balsa bambu banco bandera barca
barco barrio bellota bolsa bolsillo bosque bota botella boton brisa bufanda buho buzon caballo cabina
cacao cadena cafe caja calabaza calma camelia camino camisa campana campo canario canela canoa cantaro canto
caoba caracol carta casa cascada castillo cedro cereza cesta cielo ciervo cigarra ciruela cisne ciudad clarin
clavel cobre cocina colibri colina collar color coral corcho costa cristal cuaderno cubeta cuchara cuento cuna
danza delta desierto dibujo domingo dorado dulce duna durazno encina enero escalera escoba espejo espiga
espuma estanque estrella estufa faro farol feria flauta flor fogata fresa fresno fruta fuente galleta
garza gaviota girasol globo golondrina gorrion granada granero granja grillo guitarra hamaca harina helecho
higo hilo hogar hoja horno huerta huerto invierno iris isla jabon jardin jarra jazmin jilguero jirafa jugo
junco lago laguna lampara lana lapiz laurel leche lienzo limon linda lino lirio llanura lluvia loma lucero
luciernaga luna madera magnolia maiz manta manteca mantel manzana mapa mar margarita mariposa marmol martes
melodia melon membrillo menta mercado mesa miel mirador molino morado mundo musgo musica naranja nardo
nido niebla nieve nogal norte nube nuez oasis oceano oeste oliva olivo olmo orilla oro orquesta oveja
paisaje palma paloma pan panal pandero papel parque pasto patio pato pera perla piano piedra pincel pino peonia
plata playa plaza pluma portal pozo prado primavera puente puerta puerto quinta rama ramo reloj remo ribera
rincon rio roble rocio romero rosa rosal rueda sabana sal salvia sandia sauce selva semilla sendero seda sierra
silla sol sombra sombrero sur tambor taza tejado tela tierra timbre tinta torre tortuga trebol tren trigo trompo
tucan tulipan turquesa uva vainilla valle vela velero venado ventana verano verde vereda viento viola violeta
violin volcan yate zafiro zorzal
"""

CARD_WORDS = {"en": tuple(dict.fromkeys(_EN.split())), "es": tuple(dict.fromkeys(_ES.split()))}
"""The words, by language."""
