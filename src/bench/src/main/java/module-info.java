/** Benchmarks, each with the peer or the floor that it is measured against. */
module fr.pli.bench {
  requires fr.pli.desktop;
  requires fr.pli.exchange;
  requires fr.pli.server;
  requires java.management;
  requires java.sql;
}
