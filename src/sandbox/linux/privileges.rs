//! Capabilities: none, for ever.

use std::io;

use rustix::thread::{
    CapabilitiesSecureBits, CapabilitySet, CapabilitySets, capabilities,
    configure_capability_in_ambient_set, remove_capability_from_bounding_set, set_capabilities,
    set_capabilities_secure_bits, set_no_new_privs,
};

/// Gives up every capability but `kept`, and the way to get any back. What is executed from here
/// on has none at all.
pub fn drop_all_but(kept: CapabilitySet) -> io::Result<()> {
    let held = capabilities(None)?.effective;
    if held.contains(CapabilitySet::SETPCAP) {
        for number in 0..64 {
            let one = CapabilitySet::from_bits_retain(1 << number);
            if one == kept {
                continue;
            }
            // The first number that the kernel does not know ends the list.
            if remove_capability_from_bounding_set(one).is_err() {
                break;
            }
        }
        set_capabilities_secure_bits(
            CapabilitiesSecureBits::NO_ROOT | CapabilitiesSecureBits::NO_ROOT_LOCKED,
        )?;
    }
    let sets =
        CapabilitySets { effective: kept, permitted: kept, inheritable: CapabilitySet::empty() };
    set_capabilities(None, sets)?;
    Ok(set_no_new_privs(true)?)
}

/// Lets the program that is executed next have a capability that this process holds.
pub fn hand_on(capability: CapabilitySet) -> io::Result<()> {
    let held = capabilities(None)?;
    set_capabilities(None, CapabilitySets { inheritable: capability, ..held })?;
    Ok(configure_capability_in_ambient_set(capability, true)?)
}
