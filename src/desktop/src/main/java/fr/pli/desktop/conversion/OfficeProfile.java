package fr.pli.desktop.conversion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The settings with which LibreOffice opens a document of unknown origin: no macro runs, no link is
 * followed, nothing is fetched. New for each run, so that no run learns from another.
 */
final class OfficeProfile {
  private OfficeProfile() {}

  /** Writes a profile into a folder that is empty. */
  static void write(Path profile) throws IOException {
    Path user = Files.createDirectories(profile.resolve("user"));
    String items =
        item("Office.Common/Security/Scripting", "MacroSecurityLevel", "3")
            + item("Office.Common/Security/Scripting", "DisableMacrosExecution", "true")
            + item("Office.Common/Security/Scripting", "DisableActiveContent", "true")
            + item("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true")
            + item("Office.Writer/Content/Update", "Link", "2")
            + item("Office.Writer/Content/Update", "Field", "false")
            + item("Office.Writer/Content/Update", "Chart", "false");
    Files.writeString(
        user.resolve("registrymodifications.xcu"),
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry"
         xmlns:xs="http://www.w3.org/2001/XMLSchema"
         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        %s</oor:items>
        """
            .formatted(items));
  }

  private static String item(String path, String name, String value) {
    return """
    <item oor:path="/org.openoffice.%s"><prop oor:name="%s" oor:op="fuse"><value>%s</value></prop></item>
    """
        .formatted(path, name, value);
  }
}
