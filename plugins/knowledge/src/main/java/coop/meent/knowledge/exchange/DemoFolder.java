package coop.meent.knowledge.exchange;

import coop.meent.api.DemoContent;
import coop.meent.api.Organisation;
import coop.meent.api.Transactions;
import coop.meent.knowledge.exchange.Reception.Sent;
import coop.meent.knowledge.shelves.Collections;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// A text of long ago that the team of a demo site is about to bring in.
final class DemoFolder implements DemoContent {
    private static final String TEXT =
            """
            ---
            title: Een fietsenstalling delen
            auteur: onbekend
            ---
            # Een fietsenstalling delen

            Wie met buren een stalling deelt, spreekt best drie dingen af: wie een sleutel heeft, wie de
            verzekering betaalt en wie de boom ervoor snoeit.

            Lees ook [hoe we de kosten verdelen](kosten.md).
            """;

    private final Collections collections = new Collections();
    private final Transactions transactions;
    private final Reception reception;

    DemoFolder(Transactions transactions, Reception reception) {
        this.transactions = transactions;
        this.reception = reception;
    }

    @Override
    public void fill(Cast cast, List<Organisation> organisations) {
        var bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        var sent =
                new Sent("fietsenstalling.md", bytes.length, () -> new ByteArrayInputStream(bytes));
        transactions.read(cast.team(), collections::all).stream()
                .filter(it -> !it.archived())
                .findFirst()
                .ifPresent(it -> reception.send(cast.team(), it, Optional.of(sent)));
    }
}
