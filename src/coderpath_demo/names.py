"""Invented names: given names and family names that are combined, no person twice."""

from collections.abc import Iterator
from random import Random

GIVEN = tuple(
    """
    Abena Adele Aiko Alma Amara Ana Anders Andre Anika Arturo Asha Audra Beatriz Benno Bettina
    Bianca Brielle Callum Camila Carmen Cedric Celeste Chidi Clara Colette Corinne Dagny Dalia
    Damon Daphne Delphine Desmond Dina Dolores Edith Elena Elias Elodie Emeka Enid Esther Eunice
    Fabian Farah Felix Fern Fiona Florin Freya Gemma Gita Greta Hana Harriet Hassan Hedda Hollis
    Hugo Ida Imani Imogen Ines Ingrid Irma Isaac Ivy Jasper Jolene Joaquin Jonah Josefa June
    Kalani Karim Katya Keiko Kirsten Lamar Lani Leif Leona Lidia Linnea Lorena Louisa Luca Lydia
    Maeve Mai Malik Mara Marcel Marguerite Marisol Matilda Mei Mercy Milan Mina Miriam Moira
    Nadia Naomi Nell Nico Nina Noor Odette Olga Olive Omar Opal Orla Oscar Paloma Pascal Perla
    Petra Phoebe Priya Quentin Rafael Ramona Rana Renata Rhea Rosa Rowan Ruben Ruth Sabine Salma
    Samir Selma Serena Shanice Silas Simone Soledad Sonja Stella Sunita Sylvie Tamsin Tariq
    Tatiana Teodor Thea Tobias Ursula Valeria Vera Vijay Viola Wanda Willa Ximena Yara Yusuf
    Zelda Zora
    """.split()
)

FAMILY = tuple(
    """
    Abernathy Acheampong Adeyemi Aldana Alvarado Anand Applegate Arredondo Ashdown Atwater
    Azevedo Bagley Balewa Barrientos Beckstrand Begay Bellweather Benally Bergstrom Bidwell
    Blackhurst Bolander Brambila Breckenridge Briscoe Brunswold Buchholz Caldera Calloway
    Carranza Castellon Chakraborty Cheney-Rowe Christoffel Coldiron Corrigan Covington Dabney
    Dahlgren Danquah Delacruz Delvecchio Desrosiers Dinwiddie Dockery Dunleavy Eastlake Eklund
    Ellsworth Engelhart Escamilla Fairbourn Farnsworth Fawcett Fenimore Finlayson Fonoti
    Forsgren Friedlander Fujimura Galbraith Garrido Gathers Gebremariam Giles Goodacre Granville
    Greenhalgh Grijalva Guzzardo Halverson Haroun Hatzidakis Hedlund Heimuli Hinojosa Holbrook
    Hollingsworth Huerta Ibarra Idowu Ingebretsen Iyengar Jaramillo Jephson Jorgensen Kahale
    Kaminski Kapoor Kearns Kimball-Ortiz Kowalczyk Lagerquist Lamoreaux Landeros Larrabee Latu
    Leavenworth Lindqvist Lockridge Longacre Lozano Lundgren Mabey Macias Maddock Mahoney
    Manukian Marchetti Marroquin Mbeki Mcallen Mehta Merriweather Montclair Mortensen Mukherjee
    Nakagawa Nanakuli Nelson-Vega Nguyen Nightingale Nordstrom Obregon Ogilvie Okafor Olmedo
    Olsthoorn Ostrander Oyelaran Pacheco Palomino Papadakis Peabody Pemberton Penrose
    Phanthavong Pickering Pietrangelo Plascencia Popescu Pritchett Quezada Quintana Rasband
    Redfearn Reinholt Rigby Rindlisbacher Rosales Rutherford Saldivar Sandoval Santangelo
    Sauvage Schellenberg Seegmiller Shimizu Silversmith Skinner Solorzano Sorensen Stallings
    Stanworth Stokes Sumsion Tafoya Takahashi Tautai Tenorio Thackeray Thibodeaux Tolentino
    Tsosie Tuckett Uchida Underhill Urquhart Valadez Vandermeer Vasquez-Lund Villalobos
    Wadsworth Wakefield Walkingstick Weatherby Westover Whitlock Winterbourne Wolcott Wooldridge
    Yamashita Yazzie Yearsley Zamora Zeller
    """.split()
)


def names(random: Random, taken: frozenset[str]) -> Iterator[str]:
    """Give one new name after the other, none of them in `taken` and none twice."""
    used = dict.fromkeys(taken)
    while True:
        name = f"{random.choice(GIVEN)} {random.choice(FAMILY)}"
        if name not in used:
            used[name] = None
            yield name
