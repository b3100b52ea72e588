package fr.pli.exchange.evidence;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;

/** Checks receipts, offline: nothing but the receipt and the known certificate is needed. */
public final class ReceiptVerifier {
  private ReceiptVerifier() {}

  /**
   * What a receipt states, once it is proven.
   *
   * @param evidenceCertificate the certificate known from enrolment, never one out of the receipt;
   *     an expired one is accepted, because receipts outlive it
   * @throws EvidenceException if the receipt was signed with another certificate, was altered, or
   *     is not a receipt
   */
  public static Statement verify(Receipt receipt, X509Certificate evidenceCertificate)
      throws EvidenceException {
    return verify(receipt, List.of(evidenceCertificate));
  }

  /** The same, where the server has had several certificates. */
  public static Statement verify(Receipt receipt, Collection<X509Certificate> evidenceCertificates)
      throws EvidenceException {
    return Signed.read(signed(receipt), evidenceCertificates, Statement.class);
  }

  /** The same for the receipt of a journal's head. */
  public static JournalStatement verifyJournal(
      Receipt receipt, Collection<X509Certificate> evidenceCertificates) throws EvidenceException {
    return Signed.read(signed(receipt), evidenceCertificates, JournalStatement.class);
  }

  private static Signed signed(Receipt receipt) {
    return new Signed(receipt.statement(), receipt.signature(), receipt.certificate());
  }
}
