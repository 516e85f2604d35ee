package coop.meent.shares.exchange;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.shares.ledger.By;
import coop.meent.shares.registers.Proposal;
import coop.meent.shares.registers.Proposed;
import coop.meent.shares.registers.Register;

/// An import of more lines than one person brings in alone.
final class ImportProposal implements Proposed {
    static final String KIND = "import";

    private final Imports imports;

    ImportProposal(Imports imports) {
        this.imports = imports;
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
        return "nr. " + id(proposal);
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
        return Long.parseLong(proposal.draft().replaceAll("\\D", ""));
    }
}
