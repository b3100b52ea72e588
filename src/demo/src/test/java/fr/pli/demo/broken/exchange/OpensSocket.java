package fr.pli.demo.broken.exchange;

/** Breaks: exchange has no sockets, storage or screen. */
public class OpensSocket {
  public java.net.Socket seen;
}
