package fr.pli.bench;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Names of people and towns that nobody bears on purpose: common French names for the head of the
 * distribution, composed ones for its long tail.
 */
final class FictionalNames {
  private static final List<String> GIVEN =
      words(
          "Marie Jean Pierre Michel Nathalie Isabelle Sylvie Catherine Philippe Françoise Nicolas"
              + " Christophe Céline Stéphanie Sandrine Sophie Julien Thomas Camille Aurélie Émilie"
              + " Claire Hélène Anne François Laurent David Olivier Frédéric Sébastien Élodie"
              + " Benoît Jérôme Mathieu Pauline Manon Léa Chloé Inès Jade Lucie Sarah Mélanie Laura"
              + " Julie Amélie Charlotte Audrey Delphine Valérie Véronique Patricia Dominique"
              + " Brigitte Chantal Jacques Alain Bernard Daniel Gérard Didier Bruno Pascal Thierry"
              + " Guillaume Alexandre Antoine Maxime Romain Florian Quentin Hugo Adrien Clément"
              + " Raphaël Gaël Yann Erwan Loïc Gwenaëlle Maëlle Nolwenn Solène Margaux Océane Zoé"
              + " Agathe Mathilde Noémie Eva Fatima Karim Mehdi Samir Yasmine Leïla Nadia Mohamed"
              + " Youssef Amine");
  private static final List<String> FAMILY =
      words(
          "Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel"
              + " Lefèvre Leroy Roux David Bertrand Morel Fournier Girard Bonnet Dupont Lambert"
              + " Fontaine Rousseau Vincent Muller Faure André Mercier Blanc Guérin Boyer Garnier"
              + " Chevalier François Legrand Gauthier Garcia Perrin Robin Clément Morin Nicolas"
              + " Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Marie Lemaire"
              + " Noël Meyer Dufour Meunier Brun Blanchard Giraud Joly Rivière Lucas Brunet"
              + " Gaillard Barbier Arnaud Martinez Gérard Roche Renard Schmitt Roy Leroux Colin"
              + " Vidal Caron Picard Roger Fabre Aubert Lemoine Renaud Dumas Lacroix Olivier"
              + " Philippe Bourgeois Pierre Benoît Rey Leclerc Payet Rolland Leclercq Guillaume"
              + " Lecomte Lopez Jean Dupuy Guillot Hubert Berger Carpentier Sanchez Dupuis Moulin"
              + " Louis Deschamps Huet Vasseur Perez Boucher Fleury Royer Klein Jacquet Adam Paris"
              + " Poirier Marty Aubry Guyot Carré Charles Renault Charpentier Ménard Maillard"
              + " Baron Bertin Bailly Hervé Schneider Fernandez Collet Léger Bouvier Julien"
              + " Prévost Millet Perrot Daniel Cousin Germain Breton Besson Langlois Rémy"
              + " L'Haridon Le_Guen Le_Goff De_La_Tour D'Almeida Nguyen Traoré Diallo Haddad");
  private static final List<String> HEADS =
      words(
          "Bar Bel Ber Bou Bri Cail Cas Char Che Cou Cros Dal Del Dou Du Es Fa Fer Fon Gal Gar"
              + " Gran Gui Hau Jau Ker Lan Lar Le Lou Mal Mar Mau Men Mon Mou Nau Nor Pel Per Pla"
              + " Pon Pou Quin Ra Rau Re Ri Ro Rou Sal Sau Sé Sou Tar Tou Tre Va Val Ver Vi Vil");
  private static final List<String> MIDDLES =
      words("ba be bi bou da de di do fa ga gi la le li lo ma me mi na ne ni no ra re ri ta te ti");
  private static final List<String> TAILS =
      words("ac and ard at aud ault aux eau el ent er et euil ez ier in is lac lé net oir on ot");
  private static final List<String> TOWNS =
      words(
          "Paris Marseille Lyon Toulouse Nice Nantes Montpellier Strasbourg Bordeaux Lille Rennes"
              + " Reims Toulon Saint-Étienne Le_Havre Grenoble Dijon Angers Nîmes Villeurbanne"
              + " Clermont-Ferrand Aix-en-Provence Brest Tours Limoges Amiens Annecy Perpignan Metz"
              + " Besançon Orléans Rouen Mulhouse Caen Nancy Avignon Poitiers Versailles Pau"
              + " Quimper Vannes Lorient La_Rochelle Calais Béziers Chambéry Colmar Troyes Valence"
              + " Laval");

  private final Random random;
  private final List<String> smallTowns;

  FictionalNames(Random random) {
    this.random = random;
    this.smallTowns = random.ints(6_000, 0, 4).mapToObj(this::smallTown).toList();
  }

  String given() {
    String first = GIVEN.get(skewed(GIVEN.size()));
    return random.nextInt(100) < 7 ? first + "-" + GIVEN.get(skewed(GIVEN.size())) : first;
  }

  /** Half common names, half of a tail of some hundred thousand; a few are double. */
  String family() {
    String name = random.nextBoolean() ? FAMILY.get(skewed(FAMILY.size())) : composed();
    return random.nextInt(100) < 5 ? name + "-" + composed() : name;
  }

  /** The number of a town; a low one is a large town. */
  int town() {
    return random.nextInt(100) < 45
        ? skewed(TOWNS.size())
        : TOWNS.size() + random.nextInt(smallTowns.size());
  }

  String townName(int town) {
    return town < TOWNS.size() ? TOWNS.get(town) : smallTowns.get(town - TOWNS.size());
  }

  private String smallTown(int shape) {
    String name = composed();
    return switch (shape) {
      case 0 -> "Saint-" + GIVEN.get(random.nextInt(GIVEN.size())) + "-sur-" + name;
      case 1 -> name + "-les-Bains";
      case 2 -> "La " + name;
      default -> name;
    };
  }

  private String composed() {
    String middle = random.nextBoolean() ? any(MIDDLES) : any(MIDDLES) + any(MIDDLES);
    return any(HEADS) + middle + any(TAILS);
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  /** Low numbers are far more frequent than high ones. */
  private int skewed(int bound) {
    return (int) (bound * Math.pow(random.nextDouble(), 1.7));
  }

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1)).stream().map(word -> word.replace('_', ' ')).toList();
  }

  static String shouted(String name) {
    return name.toUpperCase(Locale.FRENCH);
  }
}
