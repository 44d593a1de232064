package org.massageoutcomes.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.massageoutcomes.session.CodeColumn;
import org.massageoutcomes.session.CodeColumnBuilder;
import org.massageoutcomes.session.NumberColumn;
import org.massageoutcomes.session.NumberColumnBuilder;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.study.MassageTypes;
import org.massageoutcomes.study.Study;

/** Makes the used rows of a table into sessions: the same whatever the table's order. The table is used up. */
final class Assembly {
    private final Study study;
    private final Fields fields;
    private final Rows rows;
    private final List<Layout> layouts;
    private final Fates fates;
    private final LabelCodes[] labels;
    private final IdCodes clinics;
    private final CodeColumn[] codeColumns;
    private final NumberColumn[] numberColumns;

    /** @param fates of the rows; only used ones become sessions */
    Assembly(Study study, Rows rows, List<Layout> layouts, LabelCodes[] labels, Fates fates) {
        this.study = study;
        this.fields = rows.fields();
        this.rows = rows;
        this.layouts = layouts;
        this.fates = fates;
        this.labels = labels;
        this.clinics = new IdCodes(rows.vocabulary(Fields.CLINIC));
        this.codeColumns = new CodeColumn[fields.firstNumber()];
        this.numberColumns = new NumberColumn[fields.size()];
    }

    Sessions sessions() {
        new LabelUses(rows, fates).countInto(labels);
        ClinicPairs clients = new ClinicPairs(
                rows, Fields.CLIENT, clinics, row -> fates.isUsed(row) && rows.code(Fields.CLIENT, row) != 0);
        boolean[] hasTherapist = hasTherapist();
        ClinicPairs therapists = new ClinicPairs(
                rows, Fields.THERAPIST, clinics, row -> fates.isUsed(row) && hasTherapist[rows.file(row)]);
        rows.clear(Fields.CLIENT);
        rows.clear(Fields.THERAPIST);
        int[] person = nobodyLast(clients);
        int[] therapist = therapists.byRow();
        int[] order = SessionOrder.sort(
                rows,
                fates,
                this::conditions,
                labels[Fields.CONDITION].labels().size(),
                person,
                (row, other) -> compare(row, other, therapist));
        int size = order.length;
        int[] client = clients(order, person);
        int allClients = number(client, clients.size());
        codeColumns[Fields.THERAPIST] = therapists(order, therapists);
        int[] places = places(order);
        int[] dates = new int[size];
        IntStream.range(Fields.CLINIC, fields.size())
                .parallel()
                .filter(field -> field != Fields.THERAPIST && field != Fields.SESSION)
                .forEach(field -> place(field, size, places, dates));
        return new Sessions(new Sessions.Columns(
                size,
                codeColumns[Fields.CONDITION],
                client,
                allClients,
                codeColumns[Fields.TYPE],
                typesThat(Assembly::isTherapeutic),
                typesThat(MassageTypes.Type::ambiguous),
                codeColumns[Fields.THERAPIST],
                dates,
                labelColumns(),
                recordedNumbers(),
                recorded()));
    }

    private boolean[] hasTherapist() {
        boolean[] has = new boolean[layouts.size()];
        for (int file = 0; file < has.length; file++) {
            has[file] = layouts.get(file).has(Fields.THERAPIST);
        }
        return has;
    }

    private void conditions(int segment, int[] conditions) {
        rows.codes(Fields.CONDITION, segment, conditions);
        for (int i = 0; i < rows.end(segment) - Rows.start(segment); i++) {
            conditions[i] = labels[Fields.CONDITION].code(conditions[i]);
        }
    }

    private int code(int field, int row) {
        return labels[field].code(rows.code(field, row));
    }

    private int compare(int row, int other, int[] therapist) {
        int order = Integer.compare(rows.date(row), rows.date(other));
        order = order != 0 ? order : Integer.compare(code(Fields.TYPE, row), code(Fields.TYPE, other));
        order = order != 0 ? order : Integer.compare(therapist[row], therapist[other]);
        for (int field = Fields.FIRST_LABEL; field < fields.size() && order == 0; field++) {
            order = field < fields.firstNumber()
                    ? Integer.compare(code(field, row), code(field, other))
                    : Long.compare(rows.steps(field, row), rows.steps(field, other));
        }
        return order != 0
                ? order
                : Integer.compare(
                        clinics.rank(rows.code(Fields.CLINIC, row)), clinics.rank(rows.code(Fields.CLINIC, other)));
    }

    /** By row: its client from 1 on; behind all of them where it has none, as in files without clients among others. */
    private int[] nobodyLast(ClinicPairs clients) {
        int[] person = clients.byRow();
        if (!allHaveClients()) {
            int nobody = clients.size() + 1;
            Arrays.parallelSetAll(person, row -> person[row] == 0 ? nobody : person[row]);
        }
        return person;
    }

    private static int[] clients(int[] order, int[] person) {
        int[] client = new int[order.length];
        Arrays.parallelSetAll(client, i -> person[order[i]]);
        return client;
    }

    private static CodeColumn therapists(int[] order, ClinicPairs therapists) {
        List<String> names = new ArrayList<>(List.of(""));
        names.addAll(Arrays.asList(therapists.names()));
        CodeColumnBuilder column = new CodeColumnBuilder(order.length, names);
        int[] byRow = therapists.byRow();
        for (int i = 0; i < order.length; i++) {
            column.put(i, byRow[order[i]]);
        }
        return column.finish();
    }

    /** By row: where it lies among the sessions; negative for those that are none. */
    private int[] places(int[] order) {
        int[] places = new int[rows.capacity()];
        Arrays.fill(places, -1);
        for (int i = 0; i < order.length; i++) {
            places[order[i]] = i;
        }
        return places;
    }

    /** Numbers clients from 0; every session of nobody becomes a client of its own after the others. */
    private static int number(int[] client, int clients) {
        int all = clients;
        for (int i = 0; i < client.length; i++) {
            client[i] = client[i] > clients ? all++ : client[i] - 1;
        }
        return all;
    }

    /** Makes one column of sessions, and gives back that of rows. */
    private void place(int field, int size, int[] places, int[] dates) {
        if (field == Fields.DATE) {
            placeDates(places, dates);
        } else if (field < fields.firstNumber()) {
            List<String> names = field == Fields.CLINIC ? clinics.shown() : labels[field].labels();
            codeColumns[field] = codes(field, new CodeColumnBuilder(size, names), places);
        } else if (isRecorded(field)) {
            numberColumns[field] =
                    numbers(field, new NumberColumnBuilder(size, rows.places(field), rows.mostSteps(field)), places);
        }
        rows.clear(field);
    }

    private void placeDates(int[] places, int[] dates) {
        int[] ofSegment = new int[RowsBuilder.STAGED];
        for (int segment = 0; segment < rows.segments(); segment++) {
            rows.dates(segment, ofSegment);
            int start = Rows.start(segment);
            for (int row = start; row < rows.end(segment); row++) {
                if (places[row] >= 0) {
                    dates[places[row]] = ofSegment[row - start];
                }
            }
        }
    }

    private CodeColumn codes(int field, CodeColumnBuilder column, int[] places) {
        int[] codes = new int[rows.vocabulary(field).size()];
        Arrays.setAll(
                codes, spelling -> field == Fields.CLINIC ? clinics.rank(spelling) : labels[field].code(spelling));
        int[] spellings = new int[RowsBuilder.STAGED];
        for (int segment = 0; segment < rows.segments(); segment++) {
            rows.codes(field, segment, spellings);
            int start = Rows.start(segment);
            for (int row = start; row < rows.end(segment); row++) {
                if (places[row] >= 0) {
                    column.put(places[row], codes[spellings[row - start]]);
                }
            }
        }
        return column.finish();
    }

    private NumberColumn numbers(int field, NumberColumnBuilder column, int[] places) {
        long[] steps = new long[RowsBuilder.STAGED];
        for (int segment = 0; segment < rows.segments(); segment++) {
            rows.steps(field, segment, steps);
            int start = Rows.start(segment);
            for (int row = start; row < rows.end(segment); row++) {
                if (places[row] >= 0) {
                    column.put(places[row], steps[row - start]);
                }
            }
        }
        return column.finish();
    }

    private boolean[] typesThat(Predicate<MassageTypes.Type> are) {
        List<String> names = labels[Fields.TYPE].labels();
        boolean[] these = new boolean[names.size()];
        for (int code = 1; code < these.length; code++) {
            these[code] = study.types().find(names.get(code)).filter(are).isPresent();
        }
        return these;
    }

    private static boolean isTherapeutic(MassageTypes.Type type) {
        return type.meaning() == MassageTypes.Meaning.THERAPEUTIC;
    }

    private Map<String, CodeColumn> labelColumns() {
        Map<String, CodeColumn> columns = new HashMap<>();
        IntStream.concat(IntStream.of(Fields.CLINIC), IntStream.range(Fields.FIRST_LABEL, fields.firstNumber()))
                .filter(this::isRecorded)
                .forEach(field -> columns.put(fields.get(field).heading(), codeColumns[field]));
        return columns;
    }

    private Map<String, NumberColumn> recordedNumbers() {
        Map<String, NumberColumn> columns = new HashMap<>();
        IntStream.range(fields.firstNumber(), fields.size())
                .filter(this::isRecorded)
                .forEach(field -> columns.put(fields.get(field).heading(), numberColumns[field]));
        return columns;
    }

    /** Whether a file has the column; that of clinics counts for nothing where it names none. */
    private boolean isRecorded(int field) {
        return layouts.stream().anyMatch(layout -> layout.has(field)) && (field != Fields.CLINIC || clinics.size() > 1);
    }

    private boolean allHaveClients() {
        return layouts.stream().allMatch(layout -> layout.has(Fields.CLIENT));
    }

    /** Clients are recorded only where every file has them: a session of nobody can be anybody's. */
    private Set<String> recorded() {
        boolean clientsAreKnown = allHaveClients();
        Set<String> recorded = new HashSet<>();
        for (int field = 0; field < fields.size(); field++) {
            if (field == Fields.CLIENT ? clientsAreKnown : isRecorded(field)) {
                recorded.add(fields.get(field).heading());
            }
        }
        return recorded;
    }
}
