package coop.meent.shares.proof;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes the payload of an entry anew out of its columns.
final class Recomputed {
    private final String register;
    private final StringBuilder out = new StringBuilder(512);

    Recomputed(UUID register) {
        this.register = register.toString();
    }

    /// {@return what the payload must be}
    ///
    /// @throws IOException when the deed is no JSON
    String payload(Stored entry) throws IOException {
        out.setLength(0);
        out.append("{\"actor\":").append(entry.actor());
        out.append(",\"approver\":").append(entry.approver());
        out.append(",\"behalf\":").append(entry.behalf());
        out.append(",\"cause\":");
        SortedJson.text(out, entry.cause());
        out.append(",\"deed\":");
        SortedJson.append(out, entry.deed());
        documents(entry);
        out.append(",\"effective\":\"").append(entry.effective());
        out.append("\",\"kind\":\"").append(entry.kind()).append('"');
        legs(entry);
        out.append(",\"recorded\":\"").append(entry.recorded()).append('"');
        out.append(",\"register\":\"").append(register);
        out.append("\",\"seq\":").append(entry.seq()).append('}');
        return out.toString();
    }

    private void documents(Stored entry) {
        out.append(",\"documents\":[");
        var comma = "";
        for (var document : entry.documents()) {
            out.append(comma);
            SortedJson.text(out, document);
            comma = ",";
        }
        out.append(']');
    }

    private void legs(Stored entry) {
        out.append(",\"legs\":[");
        var comma = "";
        for (var leg : entry.legs()) {
            out.append(comma).append('[').append(leg.holder());
            number(leg.shareClass());
            number(leg.lot());
            out.append(",\"").append(leg.countsFrom()).append('"');
            number(leg.quantity());
            number(leg.valueCents());
            number(leg.paidCents());
            number(leg.firstNumber());
            out.append(']');
            comma = ",";
        }
        out.append(']');
    }

    private void number(@Nullable Long number) {
        out.append(',').append(number);
    }
}
