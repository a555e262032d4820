// Judges PDF files by veraPDF: one line for each file and profile, and one
// for each rule that a file breaks. Usage: Judge FILE...; exit 1: any broken.
import java.io.FileInputStream;
import java.util.HashSet;
import java.util.Set;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public class Judge {
    static final String[] PROFILES = {"2a", "ua1"};

    static boolean judge(String file, String profile) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(profile);
        try (FileInputStream in = new FileInputStream(file);
             PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
             PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            System.out.println((result.isCompliant() ? "passed " : "FAILED ") + profile + " " + file);
            Set<String> told = new HashSet<>();
            for (TestAssertion t : result.getTestAssertions())
                if (t.getStatus() == TestAssertion.Status.FAILED
                        && told.add(t.getRuleId().getClause() + "-" + t.getRuleId().getTestNumber()))
                    System.out.println("  " + t.getRuleId().getClause() + "-" + t.getRuleId().getTestNumber()
                        + " " + t.getMessage() + " " + t.getLocation().getContext());
            return result.isCompliant();
        }
    }

    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean passed = files.length > 0;
        for (String file : files)
            for (String profile : PROFILES)
                passed &= judge(file, profile);
        System.exit(passed ? 0 : 1);
    }
}
