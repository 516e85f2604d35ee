package coop.meent.api;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Addresses of pages. Links that can be revoked and counted are [Passes].
///
/// @since 1.0
@Provided
public interface Links {
    /// {@return the absolute address of a page in a language}
    ///
    /// @param path `/`-led, without language
    String absolute(String path, String language);

    /// {@return an absolute address that carries its own permission, for a mail; nothing of it is
    /// kept, so it can be neither revoked nor counted: prefer [Passes]}
    ///
    /// @param path `/`-led, without language and query
    /// @param claims what it stands for, e.g. `vacancy=42`; readable by whoever has the link
    /// @param validFor how long it works
    String signed(String path, String language, Map<String, String> claims, Duration validFor);

    /// {@return the claims of the token that a signed address carried as `token`; empty when
    /// forged, expired or made for another path}
    Optional<Map<String, String>> verify(String path, String token);
}
