package coop.meent.shares.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import coop.meent.shares.ledger.ClassTerms.Eligible;
import coop.meent.shares.ledger.ClassTerms.Instrument;
import coop.meent.shares.ledger.ClassTerms.TransferLimit;
import coop.meent.shares.ledger.Deed.Burden;
import coop.meent.shares.ledger.Deed.Ground;
import coop.meent.shares.ledger.Deed.Take;

/// Reads a deed from JSON: every field it has and no other.
final class DeedReader {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private DeedReader() {}

    static Deed read(String kind, String json) {
        try {
            var fields = new Fields(JSON.readTree(json), "");
            var deed = deed(kind(kind), fields);
            fields.done();

            return deed;
        } catch (JsonProcessingException broken) {
            throw new MalformedDeed("", "no JSON: " + broken.getOriginalMessage());
        }
    }

    private static Kind kind(String kind) {
        for (var each : Kind.values()) {
            if (each.name().equals(kind)) {
                return each;
            }
        }
        throw new MalformedDeed("kind", "unknown");
    }

    private static Deed deed(Kind kind, Fields in) {
        return switch (kind) {
            case OPENING -> opening(in);
            case ISSUE -> issue(in);
            case TRANSFER -> transfer(in);
            case CONVERT ->
                    new Deed.Convert(
                            in.number("holder"), take(in.object("take")), in.small("into"));
            case SPLIT ->
                    new Deed.Split(in.small("shareClass"), in.number("into"), in.number("outOf"));
            case WITHDRAW -> withdraw(in);
            case EXIT_BY_LAW ->
                    new Deed.ExitByLaw(in.number("holder"), in.word("ground", Ground.class));
            case EXCLUDE -> new Deed.Exclude(in.number("holder"), in.truth("heard"));
            case CANCEL_UNPAID -> cancel(in);
            case PAY_IN ->
                    new Deed.PayIn(in.number("holder"), in.number("lot"), in.number("cents"));
            case COMPENSATION_PAID ->
                    new Deed.CompensationPaid(in.number("exit"), in.number("cents"));
            case LOSS_ALLOCATION ->
                    new Deed.LossAllocation(in.small("shareClass"), in.number("centsPerShare"));
            case ENCUMBER -> encumber(in);
            case RELEASE -> new Deed.Release(in.number("encumbrance"));
            case CLASS_RIGHTS_CHANGED ->
                    new Deed.ClassRights(in.small("shareClass"), terms(in.object("terms")));
            case HOLDER_LINK -> new Deed.HolderLink(in.number("former"), in.number("present"));
            case REVERSAL -> new Deed.Reversal(in.number("entry"));
            case CHECKPOINT -> new Deed.Checkpoint(in.number("entry"), in.text("hash"));
        };
    }

    private static Deed opening(Fields in) {
        return new Deed.Opening(
                in.number("holder"),
                in.small("shareClass"),
                in.number("quantity"),
                in.number("valueCents"),
                in.number("paidCents"),
                in.numberOrNone("firstNumber"));
    }

    private static Deed issue(Fields in) {
        return new Deed.Issue(
                in.number("holder"),
                in.small("shareClass"),
                in.number("quantity"),
                in.number("paidCents"));
    }

    private static Deed transfer(Fields in) {
        return new Deed.Transfer(
                in.number("from"),
                in.number("to"),
                in.objects("takes").stream().map(DeedReader::take).toList(),
                in.word("ground", Ground.class));
    }

    private static Deed withdraw(Fields in) {
        return new Deed.Withdraw(
                in.number("holder"),
                in.day("requested"),
                in.objects("takes").stream().map(DeedReader::take).toList());
    }

    private static Deed cancel(Fields in) {
        return new Deed.CancelUnpaid(in.number("holder"), in.number("lot"), in.number("quantity"));
    }

    private static Deed encumber(Fields in) {
        return new Deed.Encumber(
                in.number("holder"),
                take(in.object("take")),
                in.word("burden", Burden.class),
                in.number("beneficiary"));
    }

    private static Take take(Fields in) {
        var take = new Take(in.small("shareClass"), in.numberOrNone("lot"), in.number("quantity"));
        in.done();

        return take;
    }

    private static ClassTerms terms(Fields in) {
        var terms =
                new ClassTerms(
                        in.text("code"),
                        in.word("instrument", Instrument.class),
                        in.number("priceCents"),
                        in.number("minimum"),
                        in.numberOrNone("maximum"),
                        in.words("holders", Eligible.class),
                        in.number("votesPerShare"),
                        in.truth("profit"),
                        in.truth("liquidation"),
                        in.word("transfer", TransferLimit.class));
        in.done();

        return terms;
    }
}
