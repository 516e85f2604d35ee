package coop.meent.shares.papers;

import coop.meent.api.Viewer;
import coop.meent.shares.registers.Register;
import java.time.LocalDate;

/// What somebody asks a paper of.
///
/// @param day the register at the end of this day
/// @param language of the paper
record Request(Viewer viewer, Register register, LocalDate day, String language) {}
