# Read by Orca when it starts: no voice is needed, and everything Orca says goes to the file named in VARDE_SAID, a line for each utterance.
import logging
import os
import orca.settings
import orca.speechdispatcherfactory

orca.speechdispatcherfactory._speechd_available = False
orca.settings.enableKeyEcho = False
speech = logging.getLogger('speech')
speech.setLevel(logging.INFO)
speech.addHandler(logging.FileHandler(os.environ['VARDE_SAID'], encoding='utf-8'))
