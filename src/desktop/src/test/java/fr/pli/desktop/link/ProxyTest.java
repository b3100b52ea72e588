package fr.pli.desktop.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.pli.desktop.link.LinkException.Reason;
import fr.pli.exchange.wire.ChangesPage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proxy of the system is gone through, and sees where to, never what. */
class ProxyTest {
  @Test
  void mutualTlsGoesThroughTheProxyOfTheSystem() throws Exception {
    try (FakeServer server =
            FakeServer.demanding()
                .answers(_ -> FakeServer.json(new ChangesPage(List.of(), "1", false)));
        ConnectProxy proxy = new ConnectProxy("HTTP/1.1 200 OK");
        HttpLink link = server.link()) {
      assertThat(link.changes(null, 10).next()).isEqualTo("1");
      assertThat(proxy.asked()).containsExactly("CONNECT localhost:" + server.port() + " HTTP/1.1");
    }
  }

  @Test
  void aProxyThatWantsToKnowWhoIsToldToTheAdministrator() throws Exception {
    assertThat(refusal("HTTP/1.1 407 Proxy Authentication Required").reason())
        .isEqualTo(Reason.PROXY);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 502, 503})
  void aProxyThatDoesNotLetThroughIsTriedAgain(int status) throws Exception {
    LinkException refused = refusal("HTTP/1.1 " + status + " No");
    assertThat(refused.transientFailure()).isTrue();
    assertThat(refused.problem()).isEmpty();
  }

  private static LinkException refusal(String answer) throws Exception {
    try (FakeServer server = FakeServer.demanding();
        ConnectProxy _ = new ConnectProxy(answer);
        HttpLink link = server.link()) {
      return catchThrowableOfType(() -> link.changes(null, 10), LinkException.class);
    }
  }
}
