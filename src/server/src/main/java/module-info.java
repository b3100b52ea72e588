/** The central server. */
module fr.pli.server {
  requires transitive fr.pli.exchange;
  requires com.h2database;
  requires info.picocli;
  requires java.logging;
  requires java.naming;
  requires java.net.http;
  requires java.sql;
  requires org.bouncycastle.pkix;
  requires org.bouncycastle.provider;
  requires org.eclipse.jetty.alpn.server;
  requires org.eclipse.jetty.http;
  requires org.eclipse.jetty.http2.server;
  requires org.eclipse.jetty.io;
  requires org.eclipse.jetty.server;
  requires org.eclipse.jetty.util;
  requires org.slf4j;

  exports fr.pli.server;
  exports fr.pli.server.channels;
  exports fr.pli.server.cli;
  exports fr.pli.server.enrolment;
  exports fr.pli.server.evidence;
  exports fr.pli.server.operator;
  exports fr.pli.server.store;

  // Not to picocli alone: it looks for the words of the commands too.
  opens fr.pli.server.cli;
  opens fr.pli.server.api to
      tools.jackson.databind;
  opens fr.pli.server.channels to
      tools.jackson.databind;
  opens fr.pli.server.enrolment to
      tools.jackson.databind;
}
