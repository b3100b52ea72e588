package fr.pli.desktop.directory;

/** What a word says about an entry; a word of a name weighs more than one of a town. */
enum SearchPart {
  FAMILY(8, 6),
  GIVEN(5, 3.5f),
  HOUSE(4, 3),
  TOWN(3, 2),
  OTHER(1, 0.5f);

  /** Added when everything that was typed is the whole name. */
  static final float WHOLE_NAME = 10;

  private final float whole;
  private final float beginning;

  SearchPart(float whole, float beginning) {
    this.whole = whole;
    this.beginning = beginning;
  }

  /** Points for a word typed in full. */
  float whole() {
    return whole;
  }

  /** Points for a word of which the beginning was typed. */
  float beginning() {
    return beginning;
  }

  /** Points for a word, or its beginning, typed with one error. */
  float mistyped() {
    return beginning / 2;
  }
}
