package coop.meent.shares.registers;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.shares.Vault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RegistersTest {
    private static Vault vault;

    @BeforeAll
    static void open() {
        vault = Vault.open();
    }

    @AfterAll
    static void close() {
        vault.close();
    }

    @Test
    void a_register_is_opened_with_its_facts_and_an_empty_chain() {
        var register = vault.of(1);

        assertThat(register.name()).isEqualTo("Coop 1");
        assertThat(register.closedThrough()).isEmpty();
        assertThat(heads(register)).isEqualTo(1);
    }

    @Test
    void people_of_a_cooperative_see_its_registers_and_no_others() {
        var registers = vault.registers();

        assertThat(registers.of(Vault.MANAGER)).containsExactly(vault.of(1));
        assertThat(registers.of(Vault.BOARD)).containsExactly(vault.of(1));
        assertThat(registers.of(Vault.OTHER)).containsExactly(vault.of(2));
        assertThat(registers.of(Vault.TEAM)).isEmpty();
    }

    @Test
    void rights_come_with_the_mandate_at_the_cooperative() {
        var standings = new Standings(vault.registers());

        assertThat(standings.of(Vault.MANAGER, vault.of(1)).rights())
                .containsExactlyInAnyOrder(Right.VIEW, Right.ENTER);
        assertThat(standings.of(Vault.BOARD, vault.of(1)).rights())
                .containsExactlyInAnyOrder(Right.VIEW, Right.APPROVE, Right.GRANT);
        assertThat(standings.of(Vault.MANAGER, vault.of(2)).any()).isFalse();
        assertThat(standings.of(Vault.TEAM, vault.of(1)).any()).isFalse();
    }

    private static long heads(Register register) {
        return vault.registers()
                .read(
                        register.id(),
                        Vault.MANAGER,
                        db ->
                                db.createQuery("SELECT count(*) FROM shares.head")
                                        .mapTo(Long.class)
                                        .one());
    }
}
