package fr.pli.demo.tour;

import java.util.List;
import java.util.Map;

/**
 * What the tour observed.
 *
 * @param lettersTakenIn letters that went from the folder to review
 * @param dispatches that the server accepted with a signed receipt
 * @param channels codes of the channels that they took
 * @param delivered in the network: fetched, opened and verified by the other practice
 * @param openedOffline received letters that were opened while the server was stopped
 * @param identical true when every opened PDF has the hash of the file that was dropped
 * @param screens file names of the pictures beside the report
 */
record Report(
    int lettersTakenIn,
    int dispatches,
    List<String> channels,
    int delivered,
    int openedOffline,
    boolean identical,
    List<String> screens,
    List<Step> steps) {

  /**
   * One step of the journey.
   *
   * @param ms duration in milliseconds
   */
  record Step(String name, long ms, Map<String, Object> details) {}
}
