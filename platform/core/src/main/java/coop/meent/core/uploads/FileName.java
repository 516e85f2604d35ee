package coop.meent.core.uploads;

import coop.meent.core.files.Recognised;
import java.text.Normalizer;

/// What senders call their files, made harmless.
final class FileName {
    private static final int LONGEST = 100;

    private FileName() {}

    /// {@return the name without folders, and without signs that steer a screen or a header}
    static String plain(String typed) {
        var name = Normalizer.normalize(typed, Normalizer.Form.NFC).replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1);
        name = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\"<>|:*?;%&#]", "").strip();
        name = name.replaceAll("^\\.+", "");
        return name.isEmpty() ? "file" : name.substring(0, Math.min(LONGEST, name.length()));
    }

    /// {@return the name with the ending of what the file is}
    static String of(String plain, Recognised what) {
        int dot = plain.lastIndexOf('.');
        var stem = dot > 0 ? plain.substring(0, dot) : plain;
        return stem + what.ending();
    }
}
