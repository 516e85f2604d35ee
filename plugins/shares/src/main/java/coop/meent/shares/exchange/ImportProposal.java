package coop.meent.shares.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Texts;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.shares.exchange.Import.Total;
import coop.meent.shares.ledger.By;
import coop.meent.shares.registers.Euros;
import coop.meent.shares.registers.Proposal;
import coop.meent.shares.registers.Proposed;
import coop.meent.shares.registers.Register;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// An import of more lines than one person brings in alone.
final class ImportProposal implements Proposed {
    static final String KIND = "import";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Imports imports;
    private final Texts texts;

    ImportProposal(Imports imports, Texts texts) {
        this.imports = imports;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String about(Proposal proposal) {
        return "/shares/" + proposal.register() + "/import/" + id(proposal);
    }

    @Override
    public String line(Proposal proposal, String language) {
        var draft = read(proposal);
        return texts.text(
                language,
                "shares.proposal.import.line",
                draft.path("lines").asLong(),
                draft.path("shares").asLong(),
                Euros.exact(language, draft.path("paidCents").asLong()),
                LocalDate.parse(draft.path("sent").asText()));
    }

    @Override
    public void execute(Transaction tx, Register register, Proposal proposal, By by) {
        try {
            imports.bring(tx, register, Viewer.system("shares.import"), id(proposal));
        } catch (Unfit unfit) {
            throw new MeentException(Code.CONFLICT, unfit.key());
        }
    }

    /// {@return the number of the import that it is about}
    static long id(Proposal proposal) {
        return read(proposal).path("import").asLong();
    }

    static boolean about(Proposal proposal, long id) {
        return proposal.kind().equals(KIND) && id(proposal) == id;
    }

    /// {@return what the second person is asked: which sheet, and what it comes to; not its name,
    /// which may be that of a person}
    static String draft(Import sheet, List<Total> totals, ZoneId zone) {
        return JSON.createObjectNode()
                .put("import", sheet.id())
                .put("lines", sheet.lines())
                .put("shares", totals.stream().mapToLong(Total::shares).sum())
                .put("paidCents", totals.stream().mapToLong(Total::paidCents).sum())
                .put("sent", LocalDate.ofInstant(sheet.sentAt(), zone).toString())
                .toString();
    }

    private static JsonNode read(Proposal proposal) {
        try {
            return JSON.readTree(proposal.draft());
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("draft of proposal " + proposal.no(), damaged);
        }
    }
}
