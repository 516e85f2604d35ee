package coop.meent.shares.classes;

import coop.meent.shares.ledger.ClassTerms;
import java.time.LocalDate;

/// What a class is from a day on.
///
/// @param shareClass its number within the register
/// @param seq the entry that says so
public record ClassVersion(int shareClass, LocalDate from, long seq, ClassTerms terms) {}
