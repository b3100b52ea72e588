package fr.pli.desktop.people;

import java.util.List;

/**
 * What a person may do. The lists are sorted, so that there is one way to write them.
 *
 * @param prepare read and correct outgoing letters, prepare them for signature
 * @param send let the own letters go
 * @param sendFor RPPS numbers of the doctors whose letters this person may let go; {@link
 *     #EVERY_DOCTOR} for all
 * @param read read and file received letters
 * @param administer set what the practice sets, and say who may do what
 */
public record Rights(
    boolean prepare, boolean send, List<String> sendFor, boolean read, boolean administer) {
  /** In {@link #sendFor}: whoever writes letters here. */
  public static final String EVERY_DOCTOR = "*";

  /** Nothing at all. */
  public static final Rights NONE = new Rights(false, false, List.of(), false, false);

  /** Everything there is. */
  public static final Rights ALL = new Rights(true, true, List.of(EVERY_DOCTOR), true, true);

  public Rights {
    sendFor = sendFor.stream().distinct().sorted().toList();
  }

  /** What a person of this role is given unless somebody decides otherwise. */
  public static Rights usual(String role) {
    return switch (role) {
      case "doctor", "replacement" -> new Rights(true, true, List.of(), true, false);
      case "secretary" -> new Rights(true, false, List.of(), true, false);
      case "administrator" -> new Rights(false, false, List.of(), false, true);
      default -> NONE;
    };
  }

  /**
   * What whoever sets up a workstation is given: everything, since nobody else could give it later.
   * An administrator by trade sees no letter.
   */
  public static Rights ofFounder(String role) {
    return role.equals("administrator") ? usual(role) : ALL;
  }

  /** True when this person has to do with outgoing letters at all. */
  public boolean letters() {
    return prepare || send || !sendFor.isEmpty();
  }

  /** Whether a person of this name and number may do it. */
  public boolean allow(Act act, Self self) {
    return switch (act) {
      case Act.Prepare _ -> prepare;
      case Act.Read _ -> read;
      case Act.Administer _ -> administer;
      case Act.Consent(var author) -> send && self.is(author);
      case Act.Send(var author) ->
          (send && self.is(author))
              || sendFor.contains(EVERY_DOCTOR)
              || (author.rpps() != null && sendFor.contains(author.rpps().value()));
    };
  }

  public Rights withSendFor(List<String> doctors) {
    return new Rights(prepare, send, doctors, read, administer);
  }

  public Rights with(String code, boolean granted) {
    return new Rights(
        code.equals("prepare") ? granted : prepare,
        code.equals("send") ? granted : send,
        sendFor,
        code.equals("read") ? granted : read,
        code.equals("administer") ? granted : administer);
  }

  /** Whether a right of a single word is held: "prepare", "send", "read" or "administer". */
  public boolean has(String code) {
    return switch (code) {
      case "prepare" -> prepare;
      case "send" -> send;
      case "read" -> read;
      case "administer" -> administer;
      default -> throw new IllegalArgumentException("No such right");
    };
  }
}
