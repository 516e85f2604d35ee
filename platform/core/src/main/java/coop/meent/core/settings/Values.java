package coop.meent.core.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The environment's words, turned into values; each secret also as the name of a file that holds
/// it.
record Values(Map<String, String> environment) {
    String text(String name, String otherwise) {
        return given(name).orElse(otherwise);
    }

    Optional<String> secret(String name) {
        var plain = given(name);
        var file = given(name + "_FILE");
        if (plain.isPresent() && file.isPresent()) {
            throw new SettingsException(
                    "Set either %s or %s_FILE, not both.".formatted(name, name));
        }
        return plain.or(() -> file.map(path -> read(name, Path.of(path))));
    }

    int port(String name, int otherwise) {
        var text = given(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.get().matches("\\d{1,5}") || Integer.parseInt(text.get()) > 65_535) {
            throw new SettingsException(
                    "%s must be a port from 0 to 65535, not \"%s\".".formatted(name, text.get()));
        }
        return Integer.parseInt(text.get());
    }

    boolean flag(String name, boolean otherwise) {
        return switch (text(name, Boolean.toString(otherwise))) {
            case "1", "true", "on", "yes" -> true;
            case "0", "false", "off", "no" -> false;
            default ->
                    throw new SettingsException(
                            "%s must be on or off, or true or false.".formatted(name));
        };
    }

    Optional<URI> uri(String name) {
        return given(name).map(text -> parsedUri(name, text));
    }

    URI parsedUri(String name, String text) {
        try {
            var uri = URI.create(text.strip());
            if (uri.getScheme() != null && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // said below: the message must not repeat a value that may hold a password
        }
        throw new SettingsException(
                "%s must be a full address, such as https://meent.example.".formatted(name));
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static String read(String name, Path file) {
        try {
            return Files.readString(file).strip();
        } catch (CharacterCodingException garbled) {
            throw new SettingsException(
                    "%s_FILE names %s, which is no text.".formatted(name, file));
        } catch (IOException unreadable) {
            throw new SettingsException(
                    "%s_FILE names %s, which cannot be read.".formatted(name, file));
        }
    }
}
