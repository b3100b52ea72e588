package fr.pli.desktop.evidence;

import fr.pli.exchange.seal.SigningIdentity;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.UUID;

/** What this workstation is, for those who vouch: known from enrolment. */
public interface Workstation {
  UUID device();

  SigningIdentity signing();

  /** The certificates that the server may sign with. */
  List<X509Certificate> evidence();
}
