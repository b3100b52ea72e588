package fr.pli.demo.tour;

import fr.pli.exchange.identity.Ins;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.letter.Patient;
import fr.pli.exchange.letter.RecipientRole;
import fr.pli.exchange.letter.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the doctor wants of one sample letter. What was recognised is held against it; whatever
 * differs is corrected on the sheet, as the secretary would.
 *
 * @param copy the patient's e-mail address, empty for no copy
 * @param toRecord true to feed the national record
 */
record Wish(Patient patient, List<To> recipients, String copy, boolean toRecord) {
  private static final String AUBRY = "rpps:89910000150";
  private static final String CARON = "rpps:89910000168";

  /**
   * A recipient.
   *
   * @param key of the directory
   * @param typed address typed by hand for a channel that the directory does not give, or empty
   */
  record To(String key, RecipientRole role, Channel channel, String typed) {}

  /** By file name without extension. */
  static final Map<String, Wish> ALL =
      Map.ofEntries(
          Map.entry(
              "01-adressage-cardiologie",
              wish(
                  man("LE GALL", "Yann", "1948-04-03"),
                  to(AUBRY, Channel.NETWORK),
                  copy("rpps:89910000176", Channel.MSSANTE),
                  copy("finess:350900106/hospitalisation-a-domicile", Channel.MSSANTE))),
          Map.entry(
              "02-adressage-pneumologie",
              wish(woman("DUVAL", "PETIT", "Jeanne", "1957-09-17"), to(CARON, Channel.NETWORK))),
          Map.entry(
              "03-compte-rendu-consultation",
              wish(man("NGUYEN", "Minh Anh", "1971-11-22"), to(AUBRY, Channel.NETWORK))
                  .copied("minh.anh.nguyen@courriel.example")),
          Map.entry(
              "04-adressage-hopital",
              wish(
                  man("ROUSSEL", "Alain", "1962-01-08"),
                  to("rpps:89910000192", Channel.FAX),
                  copy("finess:350900205/pneumologie", Channel.MSSANTE))),
          Map.entry(
              "05-certificat",
              wish(woman("MARTIN", null, "Chloé", "1994-06-30"))
                  .copied("chloe.martin@courriel.example")),
          Map.entry(
              "06-compte-rendu-neurologie",
              wish(
                  woman("TANGUY", null, "Rose", "1939-02-12"),
                  to("rpps:89910000200", Channel.MSSANTE))),
          Map.entry(
              "07-ordonnance",
              wish(man("KERVELLA", "Luc", "1980-05-05"), to("rpps:89910000259", Channel.FAX))),
          Map.entry(
              "08-liaison-ehpad",
              wish(man("MEUNIER", "Paul", "1934-10-19"), to("rpps:89910000267", Channel.POST))),
          Map.entry(
              "09-adressage-pediatrie",
              wish(
                  woman("BERTRAND", null, "Lucie", "2024-03-14"),
                  to("finess:350900304/pediatrie", Channel.MSSANTE))),
          Map.entry(
              "10-courrier-numerise",
              wish(woman("GARREC", null, "Odile", "1951-12-09"), to(AUBRY, Channel.NETWORK))),
          Map.entry(
              "11-compte-rendu-centre",
              wish(
                      man("LE ROUX", "Gwenaël", "1955-07-27").with("155073593112388"),
                      to(AUBRY, Channel.NETWORK))
                  .recorded()),
          Map.entry(
              "12-synthese-medicale",
              wish(
                  woman("COADOU", null, "Anne-Marie", "1968-08-01"),
                  new To(
                      "rpps:89910000218",
                      RecipientRole.TO,
                      Channel.APICRYPT,
                      "yves.kerdreux@medical.apicrypt.example"),
                  copy(CARON, Channel.NETWORK))));

  Wish {
    recipients = List.copyOf(recipients);
  }

  private Wish copied(String address) {
    return new Wish(patient, recipients, address, toRecord);
  }

  private Wish recorded() {
    return new Wish(patient, recipients, copy, true);
  }

  private static Wish wish(Who patient, To... recipients) {
    return new Wish(patient.patient(), List.of(recipients), "", false);
  }

  private static To to(String key, Channel channel) {
    return new To(key, RecipientRole.TO, channel, "");
  }

  private static To copy(String key, Channel channel) {
    return new To(key, RecipientRole.CC, channel, "");
  }

  private static Who man(String family, String given, String born) {
    return new Who(family, null, given, born, Sex.MALE, null);
  }

  private static Who woman(String family, @Nullable String birth, String given, String born) {
    return new Who(family, birth, given, born, Sex.FEMALE, null);
  }

  /** A patient in the making. */
  private record Who(
      String family,
      @Nullable String birth,
      String given,
      String born,
      Sex sex,
      @Nullable String ins) {
    Who with(String number) {
      return new Who(family, birth, given, born, sex, number);
    }

    Patient patient() {
      return new Patient(
          family,
          birth,
          List.of(given),
          LocalDate.parse(born),
          sex,
          ins == null ? null : new Ins(ins));
    }
  }
}
