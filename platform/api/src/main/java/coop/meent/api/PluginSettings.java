package coop.meent.api;

import java.math.BigDecimal;
import java.util.Optional;

/// What the team of the site set of this plugin, as declared in `plugin.json`.
///
/// Read from memory, so ask at each use: a change is seen at once. A setting that nobody filled in
/// has the default of the manifest. A key that is not declared, or of another kind, is an
/// [UndeclaredException].
///
/// @since 1.0
@Provided
public interface PluginSettings {
    /// {@return a `text`, or the value of a `choice`; empty when there is none}
    String text(String key);

    /// {@return a `number`}
    Optional<BigDecimal> number(String key);

    /// {@return a `boolean`; false when nobody said}
    boolean flag(String key);

    /// {@return a `secret`, in clear: for use, never to be shown or logged}
    Optional<String> secret(String key);
}
