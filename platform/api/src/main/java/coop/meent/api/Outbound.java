package coop.meent.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The one way to other machines, and only to the hosts that `plugin.json` names.
///
/// It speaks https, follows no redirect, takes five seconds and a megabyte at most, and reaches no
/// address of the local network unless the operator allows that. Never ask inside a transaction: it
/// would hold a connection for as long as the other machine pleases.
///
/// @since 1.0
@Provided
public interface Outbound {
    /// Sends a request, and waits for the answer, whatever its status.
    ///
    /// @throws UndeclaredException when `plugin.json` does not name the host
    /// @throws OutboundException when there is no answer
    /// @throws IllegalStateException inside a transaction
    Answer send(Request request);

    /// Reads what is at an address.
    ///
    /// @throws UndeclaredException when `plugin.json` does not name the host
    /// @throws OutboundException when there is no answer
    default Answer get(URI address) {
        return send(Request.get(address));
    }

    /// What is asked.
    ///
    /// @param method e.g. `POST`
    /// @param address whole, e.g. `https://api.example.org/rates?day=today`
    /// @param headers by name; `Host` and `User-Agent` are the platform's
    /// @param body empty when there is none
    record Request(String method, URI address, Map<String, String> headers, String body) {
        /// {@return a request that reads}
        public static Request get(URI address) {
            return new Request("GET", address, Map.of(), "");
        }

        /// {@return a request that sends JSON}
        public static Request post(URI address, String json) {
            return new Request("POST", address, Map.of("Content-Type", "application/json"), json);
        }

        /// {@return the same with another header}
        public Request with(String header, String value) {
            var more = new TreeMap<>(headers);
            more.put(header, value);
            return new Request(method, address, Map.copyOf(more), body);
        }
    }

    /// What came back.
    ///
    /// @param status e.g. 200; a redirect is an answer like any other
    /// @param headers by name in lower case
    /// @param body at most a megabyte
    record Answer(int status, Map<String, List<String>> headers, byte[] body) {
        /// {@return the body, read as UTF-8}
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
