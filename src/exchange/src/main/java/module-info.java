/** What both sides agree on. */
module fr.pli.exchange {
  requires transitive org.jspecify;
  requires transitive tools.jackson.databind;
  requires com.github.f4b6a3.uuid;
  requires transitive org.bouncycastle.pkix;
  requires transitive org.bouncycastle.provider;

  exports fr.pli.exchange.directory;
  exports fr.pli.exchange.evidence;
  exports fr.pli.exchange.identity;
  exports fr.pli.exchange.letter;
  exports fr.pli.exchange.proof;
  exports fr.pli.exchange.seal;
  exports fr.pli.exchange.wire;
}
