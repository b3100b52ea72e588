package fr.pli.desktop.companion;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** HL7 v2 messages about people who do not exist. */
public final class Messages7 {
  static final String MSH =
      "MSH|^~\\&|LOGICIEL|CABINET|PLI|PLI|20261120093000||%s|42|P|2.5||||||UNICODE UTF-8\r";
  static final String PID =
      "PID|1||279035121518989^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.8&ISO^INS~1234^^^CAB^PI"
          + "||PETIT^Jeanne^Jeanne Marie^^^^L~DUVAL^Jeanne^^^^^D||19790303|F\r";

  private Messages7() {}

  /** An ORU^R01 with a PDF, a prescriber and two copies. */
  public static byte[] oru(byte[] pdf) {
    return (MSH.formatted("ORU^R01^ORU_R01")
            + PID
            + "ORC|NW|||||||||||10100000016^AUBRY^Paul^^^Dr^^^&1.2.250.1.71.4.2.1&ISO^D^^^RPPS\r"
            + "OBR|1|||18748-4^CR d'imagerie médicale^LN|||20261118|||||||||"
            + "810100000016^AUBRY^Paul^^^Dr^^^&1.2.250.1.71.4.2.1&ISO^D^^^IDNPS||||||20261120101500"
            + "||||||10100000024^LEROY^Anne^^^Dr||||10100000040&MARTIN&Jean&&&Dr\r"
            + "OBX|1|ED|18748-4^CR^LN||^application^pdf^Base64^"
            + Base64.getEncoder().encodeToString(pdf)
            + "||||||F\r"
            + "PRT|1|AD||RCT^Results Copies To^participation|10100000032^DUPONT^Léa^^^Pr\r")
        .getBytes(UTF_8);
  }

  /** An MDM^T02 with a PDF. */
  public static byte[] mdm(byte[] pdf) {
    return (MSH.formatted("MDM^T02^MDM_T02")
            + "EVN|T02|20261120\r"
            + PID
            + "TXA|1|11488-4^CR de consultation^LN|AP|202611190800||20261120101500|||"
            + "10100000040^MARTIN^Jean^^^Dr||||||||||||||10100000024^LEROY^Anne^^^Dr\r"
            + "OBX|1|ED|11488-4^CR^LN||^AP^Octet-stream^Base64^"
            + Base64.getEncoder().encodeToString(pdf)
            + "||||||F\r")
        .getBytes(UTF_8);
  }
}
