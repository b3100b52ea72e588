package fr.pli.server.operator;

import fr.pli.exchange.wire.Device;
import fr.pli.server.enrolment.Invitation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** What the operator of a server can do, whether it is running or not. */
public interface Operations {
  /**
   * Invites a workstation.
   *
   * @return the one-time code, to be handed over on paper or by voice
   * @throws fr.pli.exchange.wire.Refusal not-found if the practice to join does not exist
   */
  String invite(Invitation invitation) throws IOException;

  List<Device> devices() throws IOException;

  /**
   * Shuts a workstation out.
   *
   * @throws fr.pli.exchange.wire.Refusal not-found
   */
  void revoke(UUID device) throws IOException;

  /**
   * Shuts a workstation out and has it destroy what it holds when it next comes.
   *
   * @throws fr.pli.exchange.wire.Refusal not-found
   */
  void wipe(UUID device) throws IOException;

  /**
   * Replaces the directory by the open extractions in the files.
   *
   * @return entries imported
   * @throws fr.pli.exchange.wire.Refusal bad-request if a file cannot be read; the former directory
   *     stays
   */
  long importDirectory(List<Path> files) throws IOException;

  /**
   * Goes one step in replacing the network's authority; takes effect at the server's next start.
   *
   * @throws fr.pli.exchange.wire.Refusal bad-request when it is not the turn of this step
   */
  void authority(AuthorityStep step) throws IOException;

  /** Says that the store was restored from a backup: workstations fetch from the beginning. */
  void declareRestored() throws IOException;
}
