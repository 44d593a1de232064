package org.massageoutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.massageoutcomes.stats.Reason;

/** Clinics and therapists that an export has a column for, and does not name. */
class UnrecordedTest {
    private static final String MIGRAINE = "Migraine";

    @Test
    void aColumnOfTherapistsWithoutAnyIsNone() {
        Rows rows = practice(4);
        Findings blank = Trial.of(rows.with("therapist_id", id -> "").export());
        assertThat(blank).isEqualTo(Trial.of(rows.without("therapist_id").export()));
        assertThat(blank.scope().therapistsRecorded()).isFalse();
        assertThat(blank.verdicts())
                .isNotEmpty()
                .allMatch(verdict -> verdict.therapists() == Verdict.Therapists.NOT_RECORDED);
    }

    @Test
    void aColumnOfClinicsWithoutAnyIsNone() {
        Rows rows = practice(1);
        Findings blank = Trial.of(rows.with("clinic_id", id -> "").export());
        assertThat(blank).isEqualTo(Trial.of(rows.without("clinic_id").export()));
        assertThat(blank.scope().clinicsRecorded()).isFalse();
    }

    @Test
    void whoIsNotRecordedIsNeitherAClinicNorATherapistOfTheShares() {
        Rows rows = practice(3);
        assertThat(shares(rows)).hasSize(4);
        assertThat(shares(rows.with("clinic_id", id -> id.equals("K2") ? "" : id)))
                .as("two clinics and those of none")
                .isEmpty();
        Rows others = practice(4);
        assertThat(shares(others.with("clinic_id", id -> id.equals("K3") ? "" : id)))
                .isEqualTo(shares(rows));
        assertThat(shares(others.map(row -> {
                    if ("K3".equals(row.get("clinic_id"))) {
                        row.put("therapist_id", "");
                    }
                    return row;
                })))
                .isEqualTo(shares(rows));
    }

    @Test
    void sharesWithoutAFewClientsAreNotForOthersToSee() {
        Rows rows = practice(3).map(row -> {
            if (row.getOrDefault("client_id", "").endsWith("-1")) {
                row.put("therapist_id", "");
            }
            return row;
        });
        assertThat(Trial.of(rows.export()).list().stream()
                        .filter(finding -> finding.key().analysis().equals(VarianceShare.NAME)))
                .hasSize(4)
                .allMatch(finding ->
                        finding.remainder() != null && finding.remainder().isSmall(10));
    }

    @Test
    void sharesOfTooFewClientsAreSaidToBeThat() {
        Rows rows = practice(3).map(row -> {
            if (!row.getOrDefault("client_id", "").endsWith("-1")) {
                row.put("therapist_id", "");
            }
            return row;
        });
        assertThat(shares(rows))
                .hasSize(4)
                .allMatch(share ->
                        share.endsWith(Units.none(Reason.TOO_FEW_CLIENTS).toString()));
    }

    @Test
    void aTherapistWhoseIdEndsInASlashIsOne() {
        Rows rows = practice(2);
        Findings with = Trial.of(rows.with("therapist_id", id -> id + "/").export());
        Findings without = Trial.of(rows.export());
        assertThat(Trial.estimated(with, "pain", MIGRAINE, "same_therapist", Key.DIFFERENCE))
                .isEqualTo(Trial.estimated(without, "pain", MIGRAINE, "same_therapist", Key.DIFFERENCE));
    }

    private static List<String> shares(Rows rows) {
        return Trial.of(rows.export()).list().stream()
                .filter(finding -> finding.key().analysis().equals(VarianceShare.NAME))
                .map(finding -> finding.key().term() + " " + finding.estimate())
                .toList();
    }

    /** Clinics of forty clients with three sessions each, and six therapists who give both types. */
    private static Rows practice(int clinics) {
        Rows rows = new Rows();
        for (int clinic = 0; clinic < clinics; clinic++) {
            Random random = new Random(11 + clinic);
            for (int i = 0; i < 120; i++) {
                int client = i / 3;
                int before = 5 + random.nextInt(5);
                rows.add(
                        "clinic_id", "K" + clinic,
                        "client_id", clinic + "-" + client,
                        "therapist_id", "T" + (client / 2) % 6,
                        "massage_type", client % 2 == 0 ? "therapeutic" : "regular",
                        "condition", MIGRAINE,
                        "pain_before", "" + before,
                        "pain_after", "" + Math.max(0, before - random.nextInt(5)));
            }
        }
        return rows;
    }
}
