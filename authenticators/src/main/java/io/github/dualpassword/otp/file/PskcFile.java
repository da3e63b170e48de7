package io.github.dualpassword.otp.file;

import java.io.InputStream;
import java.util.Optional;

import javax.xml.stream.XMLStreamException;

/** A file of the Portable Symmetric Key Container (RFC 6030). A signature in it is not looked at: the MACs prove the secrets. */
public record PskcFile(FileOptions options) {

    /** Reads the file to its end, or to where it cannot be read any further. Throws nothing for what stands in it. */
    public void read(InputStream file, FileReport report) {
        try {
            read(XmlStream.of(file), report);
        } catch (XMLStreamException broken) {
            report.fault(new FileFault(line(broken), Optional.empty(), FaultCode.NOT_WELL_FORMED, ""));
        }
    }

    private void read(XmlStream stream, FileReport report) throws XMLStreamException {
        try {
            stream.open();
            new Reading(stream, new PskcKeys(options), report).toTheEnd();
        } catch (FaultException fault) {
            report.fault(fault.at(stream.line(), Optional.empty()));
        }
    }

    private static int line(XMLStreamException broken) {
        return broken.getLocation() == null
                ? 1
                : Math.max(1, broken.getLocation().getLineNumber());
    }

    /** One pass over a file. */
    private final class Reading {

        private final XmlStream stream;
        private final PskcKeys keys;
        private final FileReport report;
        private boolean isInPackages;

        Reading(XmlStream stream, PskcKeys keys, FileReport report) {
            this.stream = stream;
            this.keys = keys;
            this.report = report;
        }

        void toTheEnd() throws XMLStreamException {
            if (!stream.rootName().equals("KeyContainer")
                    || stream.rootAttribute("Version").filter("1.0"::equals).isEmpty()) {
                throw new FaultException(FaultCode.NOT_PSKC);
            }
            for (Optional<XmlElement> child = stream.nextChild(); child.isPresent(); child = stream.nextChild()) {
                take(child.get());
            }
        }

        /** A fault of the header ends the file: no secret could be read. */
        private void take(XmlElement child) {
            switch (child.name()) {
                case "EncryptionKey" -> {
                    refuseLateHeader();
                    keys.takeEncryptionKey(child);
                }
                case "MACMethod" -> {
                    refuseLateHeader();
                    keys.takeMacMethod(child);
                }
                case "KeyPackage" -> {
                    isInPackages = true;
                    takePackage(new PskcPackage(child, options));
                }
                default -> {
                    // A signature, or an extension of a maker.
                }
            }
        }

        private void refuseLateHeader() {
            if (isInPackages) {
                throw new FaultException(FaultCode.HEADER_LATE);
            }
        }

        private void takePackage(PskcPackage keyPackage) {
            int line = keyPackage.element().line();
            ImportedToken token;
            try {
                token = keyPackage.token(keys);
            } catch (FaultException fault) {
                report.fault(fault.at(line, keyPackage.serial()));
                return;
            }
            report.token(line, token);
        }
    }
}
