/** The client. */
module fr.pli.desktop {
  requires transitive fr.pli.exchange;
  requires java.desktop;
  requires java.sql;
  requires org.slf4j;
  requires okhttp3;
  requires okio;
  requires kotlin.stdlib;
  requires com.h2database;
  requires org.apache.pdfbox;
  requires org.apache.pdfbox.io;
  requires info.picocli;
  requires javafx.base;
  requires javafx.controls;
  requires javafx.graphics;
  requires atlantafx.base;
  requires org.kordamp.ikonli.core;
  requires org.kordamp.ikonli.javafx;
  requires org.kordamp.ikonli.feather;

  exports fr.pli.desktop.directory;
  exports fr.pli.desktop.enrolment;
  exports fr.pli.desktop.inbox;
  exports fr.pli.desktop.link;
  exports fr.pli.desktop.outbox;
  exports fr.pli.desktop.pages;
  exports fr.pli.desktop.platform;
  exports fr.pli.desktop.recognition;
  exports fr.pli.desktop.review;
  exports fr.pli.desktop.settings;
  exports fr.pli.desktop.sync;
  exports fr.pli.desktop.ui;
  exports fr.pli.desktop.ui.pages;
  exports fr.pli.desktop.ui.review;
  exports fr.pli.desktop.vault;
  exports fr.pli.desktop.work;
}
