package coop.meent.shares.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry as it stands in the columns that pages read, or in an export of them; nothing of it is
/// believed.
///
/// @param recorded with six decimals and a Z, as payloads write it
/// @param deed JSON, in whatever order its fields stand
/// @param legs in their order
/// @param payload what was hashed, as it says itself
record Stored(
        long seq,
        String kind,
        String effective,
        String recorded,
        @Nullable Long actor,
        @Nullable Long behalf,
        @Nullable Long approver,
        String cause,
        List<String> documents,
        @Nullable Long reverses,
        @Nullable Long cents,
        String deed,
        List<StoredLeg> legs,
        String payload,
        byte[] previous,
        byte[] hash) {
    /// A leg of it.
    ///
    /// @param no its place among them, from 1
    record StoredLeg(
            int no,
            long holder,
            long shareClass,
            long lot,
            String countsFrom,
            long quantity,
            long valueCents,
            long paidCents,
            @Nullable Long firstNumber) {}
}
