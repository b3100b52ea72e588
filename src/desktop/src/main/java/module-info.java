/** The client. */
module fr.pli.desktop {
  requires atlantafx.base;
  requires com.fasterxml.jackson.annotation;
  requires com.google.zxing;
  requires com.h2database;
  requires info.picocli;
  requires java.desktop;
  requires java.keyring;
  requires java.logging;
  requires java.sql;
  requires java.xml;
  requires javafx.base;
  requires javafx.controls;
  requires javafx.graphics;
  requires kotlin.stdlib;
  requires okhttp3;
  requires okio;
  requires org.apache.lucene.core;
  requires org.apache.pdfbox.io;
  requires org.apache.pdfbox;
  requires org.kordamp.ikonli.core;
  requires org.kordamp.ikonli.feather;
  requires org.kordamp.ikonli.javafx;
  requires org.slf4j;
  requires transitive fr.pli.exchange;

  exports fr.pli.desktop.cli;
  exports fr.pli.desktop.companion;
  exports fr.pli.desktop.conversion;
  exports fr.pli.desktop.correspondents;
  exports fr.pli.desktop.directory;
  exports fr.pli.desktop.enrolment;
  exports fr.pli.desktop.evidence;
  exports fr.pli.desktop.inbox;
  exports fr.pli.desktop.intake;
  exports fr.pli.desktop.learning;
  exports fr.pli.desktop.link;
  exports fr.pli.desktop.outbox;
  exports fr.pli.desktop.pages;
  exports fr.pli.desktop.people;
  exports fr.pli.desktop.platform;
  exports fr.pli.desktop.proof;
  exports fr.pli.desktop.recognition;
  exports fr.pli.desktop.review;
  exports fr.pli.desktop.scans;
  exports fr.pli.desktop.settings;
  exports fr.pli.desktop.sync;
  exports fr.pli.desktop.tools;
  exports fr.pli.desktop.ui.pages;
  exports fr.pli.desktop.ui.review;
  exports fr.pli.desktop.ui;
  exports fr.pli.desktop.vault;
  exports fr.pli.desktop.work;
  exports fr.pli.desktop;

  opens fr.pli.desktop.cli to
      info.picocli;
  // The form of the sidecar is JSON.
  opens fr.pli.desktop.companion to
      tools.jackson.databind;
  // Contacts, key slots and the stored identity are JSON, and nobody else's business.
  opens fr.pli.desktop.correspondents to
      fr.pli.exchange,
      tools.jackson.databind;
  opens fr.pli.desktop.enrolment to
      fr.pli.exchange,
      tools.jackson.databind;
  opens fr.pli.desktop.evidence to
      tools.jackson.databind;
  opens fr.pli.desktop.inbox to
      tools.jackson.databind;
  opens fr.pli.desktop.learning to
      tools.jackson.databind;
  opens fr.pli.desktop.outbox to
      tools.jackson.databind;
  opens fr.pli.desktop.people to
      tools.jackson.databind;
  opens fr.pli.desktop.privacy to
      tools.jackson.databind;
  opens fr.pli.desktop.proof to
      tools.jackson.databind;
  opens fr.pli.desktop.review to
      tools.jackson.databind;
  opens fr.pli.desktop.settings to
      tools.jackson.databind;
  opens fr.pli.desktop.sync to
      tools.jackson.databind;
  opens fr.pli.desktop.vault to
      fr.pli.exchange,
      tools.jackson.databind;
}
