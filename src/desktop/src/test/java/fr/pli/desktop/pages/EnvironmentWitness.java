package fr.pli.desktop.pages;

import java.util.TreeSet;

/** Started in place of a worker: tells what a worker can see of its parent. */
public final class EnvironmentWitness {
  /** Set by Java itself, or by Windows for every process. */
  private static final java.util.Set<String> SYSTEM = java.util.Set.of("SystemRoot");

  private EnvironmentWitness() {}

  public static void main(String[] args) {
    TreeSet<String> variables = new TreeSet<>(System.getenv().keySet());
    variables.removeAll(SYSTEM);
    variables.removeIf(name -> name.startsWith("_JAVA_") || name.startsWith("__"));
    System.out.print(
        "variables="
            + variables
            + " proxies="
            + (System.getProperty("https.proxyHost") != null)
            + " arguments="
            + args.length);
  }
}
