/** Desktop and server in one process, with fictional practices: the guided tour. */
module fr.pli.demo {
  requires fr.pli.desktop;
  requires fr.pli.exchange;
  requires fr.pli.server;
  requires java.desktop;
  requires java.logging;
  requires javafx.controls;
  requires javafx.graphics;
  requires org.apache.pdfbox;
  requires org.apache.pdfbox.io;
  requires tools.jackson.databind;

  exports fr.pli.demo to
      javafx.graphics;

  opens fr.pli.demo.tour to
      tools.jackson.databind;
}
