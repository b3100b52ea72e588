package fr.pli.exchange.letter;

import java.util.Arrays;
import java.util.Optional;

/**
 * Document types of letters: LOINC type and class of ANS value set J07 (1.2.250.1.213.1.1.5.471)
 * and table ASS_X04.
 */
public enum DocumentType {
  CONSULTATION_REPORT("11488-4", "10", "CR ou fiche de consultation ou de visite"),
  REFERRAL("96349-6", "10", "Lettre d'adressage"),
  TRANSFER_NOTE(
      "18761-7",
      "11",
      "Note de transfert (dont lettre de liaison à l'entrée en établissement de soins)"),
  DISCHARGE_LETTER("11490-0", "10", "Lettre de liaison à la sortie d'un établissement de soins"),
  SOCIAL_CARE_ADMISSION(
      "88348-8", "11", "Lettre de liaison d'entrée en structure sociale ou médico-sociale"),
  SOCIAL_CARE_DISCHARGE(
      "83981-1", "10", "Lettre de liaison à la sortie d'une structure sociale ou médico-sociale"),
  HOSPITAL_REPORT("34112-3", "10", "CR hospitalier (séjour)"),
  EMERGENCY_REPORT("15507-7", "10", "CR de passage aux urgences"),
  OPERATIVE_REPORT("34874-8", "10", "CR opératoire"),
  THERAPEUTIC_ACT_REPORT("11505-5", "10", "CR d'acte thérapeutique (autre)"),
  EPISODE_SUMMARY("34133-9", "11", "Synthèse d'épisode de soins"),
  MEDICAL_SUMMARY("60591-5", "11", "Synthèse médicale"),
  IMAGING_REPORT("18748-4", "31", "CR d'imagerie médicale"),
  LABORATORY_REPORT("11502-2", "10", "CR d'examens biologiques"),
  PRESCRIPTION("57833-6", "42", "Prescription de produits de santé"),
  CERTIFICATE("89601-9", "52", "Certificat médical");

  private final String loinc;
  private final String classCode;
  private final String label;

  DocumentType(String loinc, String classCode, String label) {
    this.loinc = loinc;
    this.classCode = classCode;
    this.label = label;
  }

  public String loinc() {
    return loinc;
  }

  /** Class code in 1.2.250.1.213.1.1.4.1. */
  public String classCode() {
    return classCode;
  }

  /** Official French display name. */
  public String label() {
    return label;
  }

  public static Optional<DocumentType> ofLoinc(String loinc) {
    return Arrays.stream(values()).filter(type -> type.loinc.equals(loinc)).findFirst();
  }
}
