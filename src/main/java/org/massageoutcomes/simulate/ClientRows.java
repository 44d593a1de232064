package org.massageoutcomes.simulate;

/** A client's sessions, one row each, in the order of {@link #HEADER}. */
final class ClientRows {
    static final String HEADER = "session_id,client_id,clinic_id,therapist_id,session_date,massage_type,condition,"
            + "age_band,sex,chronicity,movement,pain_before,pain_after,rom_before_deg,rom_after_deg,"
            + "stress_before,stress_after,pressure,soreness_48h,duration_min,price,context,"
            + "strength_before,strength_after";

    private final Staff staff;
    private final Habits habits;
    private final String[] isoDays;
    private final Draws draws;
    private final RowBytes row;

    ClientRows(Scenario scenario, Staff staff, Draws draws, RowBytes row) {
        this.staff = staff;
        this.habits = scenario.habits();
        this.isoDays = scenario.months().isoDays();
        this.draws = draws;
        this.row = row;
    }

    void write(Client client, long clientNumber, int session, long sessionNumber) {
        boolean therapeutic = client.therapeuticAt(session);
        int therapist = draws.chance(habits.colleague()) ? staff.of(client.clinic(), draws) : client.therapist();
        pseudonym("S", sessionNumber, 8);
        pseudonym(",C", clientNumber, 7);
        row.text(",K").number(client.clinic() + 1L, 1).text(",T").number(therapist + 1L, 3);
        row.comma().text(isoDays[client.course().day(session)]);
        row.text(therapeutic ? ",therapeutic," : ",regular,")
                .text(client.condition().label());
        Person person = client.person();
        row.comma().text(person.ageBand()).comma().text(person.sex()).comma().text(person.chronicity());
        row.comma().text(movement(client));
        scores(Scale.PAIN, client, session, therapist);
        scores(Scale.ROM, client, session, therapist);
        scores(Scale.STRESS, client, session, therapist);
        for (Practice practice : Practice.COLUMNS) {
            practice.write(therapeutic, row, draws);
        }
        row.comma().text(person.context());
        scores(Scale.STRENGTH, client, session, therapist);
        row.endOfRow();
    }

    /** A letter and nine digits would be the shape of a German health insurance number: that length is jumped over. */
    private void pseudonym(String prefix, long number, int digits) {
        row.text(prefix).number(number, number < 100_000_000 ? digits : 10);
    }

    private void scores(Scale scale, Client client, int session, int therapist) {
        for (ClientScore score : client.scores()) {
            if (score.truth().scale() == scale) {
                scores(score, client, session, staff.response(therapist, scale));
                return;
            }
        }
        row.text(",,");
    }

    private void scores(ClientScore score, Client client, int session, double therapist) {
        boolean therapeutic = client.therapeuticAt(session);
        int had = client.course().firstSeen() + session;
        int before = score.before(had, client.therapeuticBefore(session), draws);
        int after = score.after(before, therapeutic, therapist, draws);
        boolean measured = draws.chance(score.truth().measured());
        double missing = therapeutic ? habits.afterMissingTherapeutic() : habits.afterMissingRegular();
        boolean repeated = !draws.chance(missing);
        score(score.truth().scale(), before, measured);
        score(score.truth().scale(), after, measured && repeated);
    }

    private void score(Scale scale, int steps, boolean recorded) {
        row.comma();
        if (recorded) {
            row.number(steps / scale.stepsPerUnit(), 1);
            if (scale.stepsPerUnit() > 1) {
                row.text(".").number(steps % scale.stepsPerUnit(), 1);
            }
        }
    }

    private static String movement(Client client) {
        for (ClientScore score : client.scores()) {
            if (!score.movement().isEmpty()) {
                return score.movement();
            }
        }
        return "";
    }
}
