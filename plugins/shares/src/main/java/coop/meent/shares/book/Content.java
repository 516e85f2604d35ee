package coop.meent.shares.book;

import coop.meent.shares.ledger.Canon;
import coop.meent.shares.ledger.Draft;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// What was asked, in a form in which equal requests are equal.
final class Content {
    private Content() {}

    /// {@return SHA-256 in hexadecimal digits}
    static String of(List<Draft> drafts) {
        var text = drafts.stream().map(Content::text).collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(Canon.hash(new byte[0], text));
    }

    private static String text(Draft draft) {
        return String.join(
                "\u0000",
                draft.effective().toString(),
                draft.deed().kind().name(),
                Canon.deed(draft.deed()),
                draft.by().toString(),
                draft.cause(),
                draft.documents().toString());
    }
}
