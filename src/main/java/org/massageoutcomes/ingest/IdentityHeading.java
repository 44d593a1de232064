package org.massageoutcomes.ingest;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells headings of columns that identify people. */
final class IdentityHeading {
    /** Words that name an identity wherever they stand in a heading. */
    private static final Set<String> TELLING = words(
            "email mail mailadres courriel correo phone telephone tel telefon telefoon telefono handy mobile cell "
                    + "cellphone fax surname lastname firstname forename fullname nickname vorname nachname "
                    + "familienname voornaam achternaam prenom apellido apellidos nombre nom naam dob birthdate "
                    + "birthday birthdatum birthplace geburtsdatum geboortedatum naissance nacimiento address "
                    + "adresse adres direccion street strasse straat zip zipcode postcode postalcode plz ssn nino "
                    + "mrn npi mbi iban passport passeport reisepass nif dni bsn signature photo selfie "
                    + "whatsapp facebook instagram skype twitter guardian kin spouse kvnr ahv "
                    + "cognome nome efternamn efternavn suburb fornamn fornavn etternavn etunimi sukunimi imie nazwisko jmeno prijmeni "
                    + "sobrenome soyad soyadi adi vezeteknev keresztnev prenume prezime movil celular cellulare telemovel "
                    + "telefone puhelin geburtstag fodelsedatum fødselsdato fodselsdato syntymaaika straße hausnummer "
                    + "hausnr anschrift domicilio indirizzo postnummer rue ulica utca endereco cep ohip phn nir "
                    + "personnummer fødselsnummer fodselsnummer henkilotunnus pesel cpf kimlik curp cuil nie "
                    + "soyadı adı eposta telefoon telefoonnummer huisnummer woonplaats wohnort geburtsort rufnummer namn navn personnr fodselsnr "
                    + "sahkoposti osoite hetu bydliste lakcim taj cnp nume prijmeno alamat nik ktp nama doğum morada telemovel endereco "
                    + "rfc cedula aadhaar aadhar nric cccd cmnd snils inn amka egn oib jmbg emso "
                    + "имя фамилия отчество фио телефон адрес снилс паспорт почта прізвище адреса рождения народження име презиме "
                    + "ονομα επωνυμο ονοματεπωνυμο διευθυνση τηλεφωνο αμκα αφμ "
                    + "الاسم اسم الهاتف هاتف العنوان البريد שם טלפון כתובת");

    /** The same in scripts that write no blanks between words, or marks among their letters. */
    private static final Pattern EASTERN = TextPattern.of(
            "姓名|名前|氏名|电话|電話|手机|携帯|住所|地址|住址|身份证|身分證|生年月日|出生日期|邮箱|メール|성명|이름|전화|휴대폰|주소"
                    + "|생년월일|주민등록|นามสกุล|ชื่อ|โทรศัพท์|ที่อยู่|नाम|फ़ोन|पता|họ tên|họ và tên|ngày sinh|địa chỉ|số điện thoại");

    /** What a word that names an identity begins with. */
    private static final List<String> BEGINNINGS = List.of(
            "telefon",
            "telephon",
            "telefoon",
            "puhelin",
            "handynum",
            "mobilnum",
            "versichertennum",
            "versicherungsnum",
            "krankenversicherungsnum",
            "geburtsd",
            "sozialversicherungsn",
            "email");

    /** Headings that name an identity only where nothing else stands there. */
    private static final Set<String> ALONE =
            words("chart portable rg tc dni ime nimi név nev contact record first last "
                    + "city town village postal stadt ville ciudad citta cidade miasto");

    private static final Pattern PHRASES = TextPattern.of(
            "\\b(?:e mail|date of birth|(?:first|middle|last) initial|birth (?:date|day|dt)|(?:patient|client|therapist|customer|provider) (?:first|last|middle)|(?:home|work|cell|mobile|day|evening) ph|ph (?:no|number)|(?:referring|family|primary|treating) (?:doctor|physician|gp)|policy ?holder|subscriber|birth year and day|ημερομηνια γεννησης|so dien thoai|ho ten|dia chi|ngay sinh|datum (?:narozeni|narodenia|rodenja|rodjenja|rojstva)|nomor (?:hp|telepon|rekam medis)|tanggal lahir|no hp|data nasterii|szuletesi (?:datum|ido)|data de nastere|born on|born|postal code|post code|social security"
                    + "|national insurance|national id|nhs (?:number|no|id)|nhs|medical record|record number"
                    + "|health card|chart (?:number|no)|next of kin|emergency contact|contact (?:number|no|details)"
                    + "|d o b|data (?:di nascita|de nascimento|urodzenia|narozeni)|dogum tarihi|date of naissance|nee? le|geb datum"
                    + "|code postal|codigo postal|kod pocztowy|posta elettronica|securite sociale|seguridad social"
                    + "|previdencia social|codice fiscale|tessera sanitaria|cpr (?:nr|nummer|no|number)|rodne cislo"
                    + "|ni (?:number|no)|subscriber (?:id|number|no)|payer id|handle|numer telefonu"
                    + "|credit card|card number|account number|bank account|ip address|mac address|tax id"
                    + "|driver s? ?licen[cs]e|insurance (?:number|no|id|policy)|policy (?:number|no|id)|insured (?:id|number|no|name|person)"
                    + "|member (?:id|number|no)|medicare (?:id|number|no)|medicaid (?:id|number|no)|home town)\\b");

    /** Things, not people, that may have a name. */
    private static final Set<String> NAMED_THINGS = words(
            "clinic site branch location practice centre center massage treatment service session therapy modality "
                    + "technique condition diagnosis complaint movement joint muscle product file study outcome "
                    + "measure test room package column event form instrument field variable group category class "
                    + "program programme project trial protocol exercise device equipment item question survey department "
                    + "team unit region course label code");

    private static final Set<String> MAY_BE_A_KIND = words("insurance versicherung mutuelle licence license");

    /** Kinds of insurance are no identity; a policy is. */
    private static final Set<String> KINDS =
            words("type kind status category class covered paid billed accepted yes level");

    private static final Pattern INNER_CAPITAL = TextPattern.of("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern NO_LETTERS = TextPattern.of("[^\\p{L}\\p{N}]+");

    private IdentityHeading() {}

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(" ")).map(Headings::key).collect(Collectors.toUnmodifiableSet());
    }

    static boolean names(String heading) {
        String split = INNER_CAPITAL.matcher(heading).replaceAll(" ");
        String text = NO_LETTERS.matcher(Headings.key(split)).replaceAll(" ").strip();
        List<String> words = Arrays.asList(text.split(" "));
        if (ALONE.contains(text)
                || EASTERN.matcher(Normalizer.normalize(heading.toLowerCase(Locale.ROOT), Normalizer.Form.NFC))
                        .find()
                || PHRASES.matcher(text).find()
                || words.stream().anyMatch(IdentityHeading::isTelling)
                || TELLING.contains(text.replace(" ", ""))) {
            return true;
        }
        Set<String> set = words.stream().collect(Collectors.toSet());
        boolean person =
                set.contains("name") || set.contains("names") || set.contains("initials") || text.endsWith("name");
        if (person) {
            return set.stream().noneMatch(NAMED_THINGS::contains);
        }
        return set.stream().anyMatch(MAY_BE_A_KIND::contains) && set.stream().noneMatch(KINDS::contains);
    }

    private static boolean isTelling(String word) {
        return TELLING.contains(word) || BEGINNINGS.stream().anyMatch(word::startsWith);
    }
}
