package fr.pli.server.operator;

import fr.pli.exchange.wire.Device;
import fr.pli.exchange.wire.EnrolmentCode;
import fr.pli.exchange.wire.ProblemType;
import fr.pli.exchange.wire.Refusal;
import fr.pli.exchange.wire.Sha256;
import fr.pli.server.directory.Directory;
import fr.pli.server.directory.Extractions;
import fr.pli.server.enrolment.Authorities;
import fr.pli.server.enrolment.Devices;
import fr.pli.server.enrolment.Enrolment;
import fr.pli.server.enrolment.Invitation;
import fr.pli.server.enrolment.Invitations;
import fr.pli.server.enrolment.Wipes;
import fr.pli.server.mailbox.Feed;
import fr.pli.server.mailbox.Mailboxes;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The operator's commands, carried out on the open store. */
public final class LocalOperations implements Operations {
  private final ServerAddress address;
  private final Authorities authorities;
  private final Invitations invitations;
  private final Mailboxes mailboxes;
  private final Devices devices;
  private final Enrolment enrolment;
  private final Wipes wipes;
  private final Directory directory;
  private final Feed feed;

  public LocalOperations(
      ServerAddress address,
      Authorities authorities,
      Invitations invitations,
      Mailboxes mailboxes,
      Devices devices,
      Enrolment enrolment,
      Wipes wipes,
      Directory directory,
      Feed feed) {
    this.address = address;
    this.authorities = authorities;
    this.invitations = invitations;
    this.mailboxes = mailboxes;
    this.devices = devices;
    this.enrolment = enrolment;
    this.wipes = wipes;
    this.directory = directory;
    this.feed = feed;
  }

  @Override
  public String invite(Invitation invitation) {
    UUID joined = invitation.mailbox();
    if (joined != null && mailboxes.find(joined).isEmpty()) {
      throw new Refusal(ProblemType.NOT_FOUND, "No such practice");
    }
    return new EnrolmentCode(
            address.host(), address.port(), fingerprint(), invitations.write(invitation))
        .format();
  }

  private String fingerprint() {
    try {
      return Sha256.hex(authorities.issuing().certificate().getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("The authority's certificate cannot be encoded", e);
    }
  }

  @Override
  public List<Device> devices() {
    return devices.list(Optional.empty());
  }

  @Override
  public void revoke(UUID device) {
    enrolment.revoke(device);
  }

  @Override
  public void wipe(UUID device) {
    wipes.order(device);
  }

  @Override
  public long importDirectory(List<Path> files) {
    try {
      return directory.replace(Extractions.of(files));
    } catch (IOException e) {
      throw new Refusal(ProblemType.BAD_REQUEST, "A file is no extraction, or cannot be read");
    }
  }

  @Override
  public void authority(AuthorityStep step) {
    switch (step) {
      case PREPARE -> authorities.prepare();
      case CHANGE -> authorities.change();
      case RETIRE -> authorities.retire();
    }
  }

  @Override
  public void declareRestored() {
    feed.startNewEpoch();
  }
}
