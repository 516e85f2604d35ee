package coop.meent.shares.exchange;

final class ImportBringing {
    static final String KIND = "bring";
    private ImportBringing() {}
}
